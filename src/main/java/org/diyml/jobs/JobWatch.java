package org.diyml.jobs;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.diyml.platform.logging.LogContext;
import org.diyml.platform.logging.LogField;
import org.diyml.platform.tracing.Tracing;

/** Follows attempts at jobs: in the trace of the request that asked, in the log, in figures. */
@ApplicationScoped
public class JobWatch {
  private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());

  @Inject private JobMeters meters;
  @Inject private Tracing tracing;

  /** Has an attempt made, and notes how it went. */
  void follow(Claim claim, Supplier<JobOutcome> attempt) {
    long start = System.nanoTime();
    Span span = span(claim);
    try (Scope scope = span.makeCurrent();
        LogContext context = context(claim, span)) {
      meters.began(claim);
      // Where not even the end can be stored, the attempt is lost.
      JobOutcome outcome = JobOutcome.LOST;
      try {
        outcome = attempt.get();
      } finally {
        note(claim, outcome, Duration.ofNanos(System.nanoTime() - start), span);
      }
    } finally {
      span.end();
    }
  }

  private void note(Claim claim, JobOutcome outcome, Duration took, Span span) {
    meters.ended(claim, outcome, took);
    span.setAttribute("diyml.job.outcome", outcome.word());
    if (outcome == JobOutcome.FAILED) {
      span.setStatus(StatusCode.ERROR);
    }
    LOG.info(
        () ->
            "Job %d, %s %d: %s after %d ms"
                .formatted(
                    claim.jobId(),
                    claim.kind().word(),
                    claim.subjectId(),
                    outcome.word(),
                    took.toMillis()));
  }

  private Span span(Claim claim) {
    return tracing
        .causedBy(claim.traceParent(), "process " + claim.kind().word(), SpanKind.CONSUMER)
        .setAttribute("messaging.system", "jms")
        .setAttribute("messaging.destination.name", claim.kind().word())
        .setAttribute("diyml.job.id", claim.jobId())
        .setAttribute("diyml.job.subject", claim.subjectId())
        .setAttribute("diyml.job.attempt", (long) claim.attempt())
        .startSpan();
  }

  private static LogContext context(Claim claim, Span span) {
    return LogContext.open()
        .with(LogField.JOB, claim.jobId())
        .with(LogField.KIND, claim.kind().word())
        .with(LogField.ITERATION, claim.kind() == JobKind.TRAINING ? claim.subjectId() : null)
        .with(LogField.ACCOUNT, claim.accountId())
        .with(LogField.TRACE, Tracing.traceId(span));
  }
}
