package org.diyml.jobs;

import java.util.Locale;

/** How an attempt at a job ended. */
enum JobOutcome {
  SUCCEEDED,
  FAILED,
  CANCELLED,
  /** Given back, because the server ends; it will be begun again. */
  RELEASED,
  /** The claim held no longer, and nothing of it is stored. */
  LOST;

  /** This one when the claim still held. */
  JobOutcome ifHeld(boolean held) {
    return held ? this : LOST;
  }

  /** The word that operators see. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
