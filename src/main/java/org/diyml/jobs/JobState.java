package org.diyml.jobs;

import java.util.Locale;

/** Where a job stands. Queued and running can change, the others are final. */
public enum JobState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  /** Whether the job will never change again. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }

  /** The word that clients see. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
