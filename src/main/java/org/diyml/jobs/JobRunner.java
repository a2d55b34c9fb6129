package org.diyml.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.platform.errors.Incident;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.text.Text;

/** Claims a job, has its handler run it, and finishes it. */
@ApplicationScoped
public class JobRunner {
  private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

  @Inject private Jobs jobs;
  @Inject private RunningJobs running;
  @Inject private JobWatch watch;
  @Inject @Any private Instance<JobHandler> handlers;

  /** Runs to its end the job whose turn it is; does nothing when none waits, or the node ends. */
  public void runNext(JobKind kind) {
    if (running.isStopping()) {
      return;
    }
    jobs.waiting(kind).stream()
        .map(jobId -> jobs.claim(jobId, running.node()))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(this::work);
  }

  private void work(Claim claim) {
    JobRun run = running.begin(claim, done -> jobs.report(claim, done), () -> jobs.saved(claim));
    try {
      watch.follow(claim, () -> attempt(claim, run));
    } finally {
      running.end(run);
    }
  }

  private JobOutcome attempt(Claim claim, JobRun run) {
    try {
      Runnable storeResult = handler(claim.kind()).run(run);
      return JobOutcome.SUCCEEDED.ifHeld(jobs.succeed(claim, storeResult));
    } catch (JobStopped e) {
      return running.isStopping()
          ? JobOutcome.RELEASED.ifHeld(jobs.release(claim))
          : JobOutcome.CANCELLED.ifHeld(jobs.cancel(claim));
    } catch (UserError e) {
      return JobOutcome.FAILED.ifHeld(jobs.fail(claim, e.getMessage()));
    } catch (Throwable e) {
      // Whatever a handler throws, errors included, must end its job: nobody else would.
      return endAfterDefect(claim, e);
    }
  }

  private JobOutcome endAfterDefect(Claim claim, Throwable defect) {
    if (running.isStopping()) {
      LOG.log(Level.INFO, defect, () -> claim + " was cut short by the end of the server");
      return JobOutcome.RELEASED.ifHeld(jobs.release(claim));
    }
    String incident = Incident.next();
    LOG.log(Level.SEVERE, defect, () -> "Incident " + incident + ", " + claim);
    String reason = Text.of("error.defect", incident).toString();
    return JobOutcome.FAILED.ifHeld(jobs.fail(claim, reason));
  }

  private JobHandler handler(JobKind kind) {
    return handlers.stream()
        .filter(handler -> handler.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing handles " + kind));
  }
}
