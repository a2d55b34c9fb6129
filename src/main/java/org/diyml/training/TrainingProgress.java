package org.diyml.training;

import java.time.Instant;

/**
 * One step of progress of a run.
 *
 * @param phase a word of {@link Phase}
 * @param progress of the whole run, 0 to 1
 * @param epoch that is done or, with {@code batch}, being learned; 0 before
 * @param epochs that it may have
 * @param batch done of this epoch; null between epochs
 * @param batches of an epoch; null between epochs
 * @param loss of the last batch, or mean of the epoch; null before
 * @param validationLoss after the epoch; null otherwise
 * @param validationScore after the epoch, 0 to 1; null otherwise
 * @param imagesPerSecond of this phase; null when not known yet
 * @param remainingSeconds of the whole run, as it looks now; null when not known yet
 */
public record TrainingProgress(
    String phase,
    double progress,
    int epoch,
    int epochs,
    Integer batch,
    Integer batches,
    Double loss,
    Double validationLoss,
    Double validationScore,
    Double imagesPerSecond,
    Double remainingSeconds,
    Instant at) {}
