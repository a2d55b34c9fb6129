package org.diyml.models.installs;

import java.util.Optional;
import org.diyml.jobs.Job;
import org.diyml.jobs.JobState;
import org.diyml.pretrained.ModelCard;

/**
 * A network that can be fetched.
 *
 * @param here whether it is among the pretrained ones
 * @param job of the newest try; null when there was none
 */
public record Offer(ModelCard card, boolean here, Job job) {
  /**
   * How it stands: {@code installed}, {@code available} when nobody asked for it, or how its job
   * does.
   */
  public String status() {
    if (here) {
      return "installed";
    }
    return newest()
        .map(Job::getState)
        .filter(state -> state != JobState.SUCCEEDED)
        .map(JobState::word)
        .orElse("available");
  }

  /** How much is done, from 0 to 1. */
  public double progress() {
    return here ? 1 : newest().map(Job::getProgress).orElse(0.0);
  }

  /** Why the newest try failed; null when it did not. */
  public String failure() {
    return here ? null : newest().map(Job::getFailure).orElse(null);
  }

  private Optional<Job> newest() {
    return Optional.ofNullable(job);
  }
}
