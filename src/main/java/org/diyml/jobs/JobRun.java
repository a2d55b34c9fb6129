package org.diyml.jobs;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;

/** One run of a job, as its handler sees it. Safe for use by several threads. */
public final class JobRun {
  private final Claim claim;
  private final DoubleConsumer report;
  private final Runnable saved;
  private final AtomicBoolean stop = new AtomicBoolean();

  JobRun(Claim claim, DoubleConsumer report, Runnable saved) {
    this.claim = claim;
    this.report = report;
    this.saved = saved;
  }

  /** The row that the work is about. */
  public long subjectId() {
    return claim.subjectId();
  }

  /** Stores how much is done, from 0 to 1. Costs a transaction: call it a few times a second. */
  public void report(double done) {
    report.accept(done);
  }

  /** Notes that another attempt would go on from here, so that this one was not in vain. */
  public void saved() {
    saved.run();
  }

  /** Whether the handler should stop soon. */
  public boolean shouldStop() {
    return stop.get();
  }

  /**
   * Returns when the work should go on.
   *
   * @throws JobStopped when it should not
   */
  public void checkpoint() {
    if (shouldStop()) {
      throw new JobStopped();
    }
  }

  Claim claim() {
    return claim;
  }

  void stop() {
    stop.set(true);
  }
}
