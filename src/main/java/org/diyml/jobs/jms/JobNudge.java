package org.diyml.jobs.jms;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.jobs.JobQueued;
import org.diyml.platform.tracing.Tracing;

/**
 * Sends a message once a queued job is committed. A message that gets lost does no harm: the
 * sweeper sends another.
 */
@ApplicationScoped
public class JobNudge {
  private static final Logger LOG = Logger.getLogger(JobNudge.class.getName());

  @Inject private JobMessages messages;
  @Inject private Tracing tracing;
  @Resource private ManagedExecutorService executor;

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
    // The finished transaction still belongs to this thread, and sending takes another.
    executor.execute(() -> send(job));
  }

  private void send(JobQueued job) {
    Span span =
        tracing
            .causedBy(job.traceParent(), "send " + job.kind().word(), SpanKind.PRODUCER)
            .setAttribute("messaging.system", "jms")
            .setAttribute("messaging.destination.name", job.kind().word())
            .startSpan();
    try (Scope scope = span.makeCurrent()) {
      messages.nudge(job);
    } catch (JMSException e) {
      span.recordException(e);
      LOG.log(Level.WARNING, e, () -> "No message was sent for " + job + "; the sweeper will");
    } finally {
      span.end();
    }
  }
}
