package org.diyml.administration;

import java.time.Instant;
import org.diyml.jobs.Job;

/**
 * A piece of background work in the list of all.
 *
 * @param kind what is done, in a word
 * @param state how far it is, in a word
 * @param account user name of whom it is done for; null when the account is gone
 * @param progress from 0 to 1
 * @param attempt how often it was begun
 * @param startedAt null until it is begun
 * @param finishedAt null until it ended
 * @param failure why it failed; null otherwise
 */
public record JobEntry(
    long id,
    String kind,
    String state,
    String account,
    double progress,
    int attempt,
    Instant queuedAt,
    Instant startedAt,
    Instant finishedAt,
    String failure) {
  static JobEntry of(Job job, String account) {
    return new JobEntry(
        job.getId(),
        job.getKind().word(),
        job.getState().word(),
        account,
        job.getProgress(),
        job.getAttempt(),
        job.getQueuedAt(),
        job.getStartedAt(),
        job.getFinishedAt(),
        job.getFailure());
  }
}
