package org.diyml.training.rest;

import java.time.Instant;
import java.util.List;
import org.diyml.jobs.Job;
import org.diyml.training.DatasetSummary;
import org.diyml.training.IterationReport;
import org.diyml.training.Metrics;
import org.diyml.training.TrainingEpoch;
import org.diyml.training.TrainingSettings;

/**
 * What clients see of an iteration.
 *
 * @param status queued, running, succeeded, failed or cancelled
 * @param progress from 0 to 1
 * @param epoch the last epoch that is done; 0 before
 * @param comparable false when images were moved in the split by hand since
 */
public record IterationView(
    long id,
    int number,
    String status,
    double progress,
    int epoch,
    TrainingSettings config,
    DatasetSummary dataset,
    Metrics metrics,
    List<Epoch> history,
    boolean comparable,
    String failure,
    Instant queuedAt,
    Instant startedAt,
    Instant finishedAt) {
  /** Losses are mean cross-entropy in nats. */
  public record Epoch(
      int epoch, double trainLoss, Double validationLoss, Double validationAccuracy) {
    static Epoch of(TrainingEpoch epoch) {
      return new Epoch(
          epoch.getEpoch(),
          epoch.getTrainLoss(),
          epoch.getValidationLoss(),
          epoch.getValidationAccuracy());
    }
  }

  /** The view of {@code report}. */
  public static IterationView of(IterationReport report) {
    Job job = report.iteration().getJob();
    List<Epoch> history = report.history().stream().map(Epoch::of).toList();
    return new IterationView(
        report.iteration().getId(),
        report.iteration().getNumber(),
        job.getState().word(),
        job.getProgress(),
        history.isEmpty() ? 0 : history.get(history.size() - 1).epoch(),
        report.settings(),
        report.dataset(),
        report.metrics(),
        history,
        report.comparable(),
        job.getFailure(),
        job.getQueuedAt(),
        job.getStartedAt(),
        job.getFinishedAt());
  }
}
