package org.diyml.models.installs;

import java.time.Duration;
import org.diyml.jobs.JobRun;

/** Tells a job how far its download is, not more than a few times a second. */
final class JobProgress implements DownloadProgress {
  /** What of the job is done when all has come; the rest is to translate and to try it. */
  private static final double WHOLE = 0.9;

  private static final long INTERVAL = Duration.ofMillis(500).toNanos();

  private final JobRun run;
  private long told = System.nanoTime();

  JobProgress(JobRun run) {
    this.run = run;
  }

  @Override
  public void kept(double share) {
    if (System.nanoTime() - told > INTERVAL) {
      told = System.nanoTime();
      run.report(WHOLE * share);
      run.saved();
    }
  }

  @Override
  public void checkpoint() {
    run.checkpoint();
  }
}
