package org.diyml.training.rest;

import java.time.Instant;
import java.util.List;
import org.diyml.jobs.Job;
import org.diyml.training.DatasetSummary;
import org.diyml.training.IterationReport;
import org.diyml.training.Metrics;
import org.diyml.training.RunEnvironment;
import org.diyml.training.TrainedModel;
import org.diyml.training.TrainingEpoch;
import org.diyml.training.TrainingProgress;
import org.diyml.training.TrainingSettings;

/**
 * What clients see of an iteration.
 *
 * @param status queued, running, succeeded, failed or cancelled
 * @param progress from 0 to 1
 * @param epoch the last epoch that is done; 0 before
 * @param latest the last step of progress; null before the first
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
    RunEnvironment environment,
    Metrics metrics,
    ModelView model,
    List<Epoch> history,
    TrainingProgress latest,
    boolean comparable,
    String failure,
    Instant queuedAt,
    Instant startedAt,
    Instant finishedAt) {
  /** Losses are means; of classifiers cross-entropy in nats. One of the last two is null. */
  public record Epoch(
      int epoch,
      double trainLoss,
      Double validationLoss,
      Double validationAccuracy,
      Double validationMap50) {
    static Epoch of(TrainingEpoch epoch, boolean detection) {
      return new Epoch(
          epoch.getEpoch(),
          epoch.getTrainLoss(),
          epoch.getValidationLoss(),
          detection ? null : epoch.getValidationScore(),
          detection ? epoch.getValidationScore() : null);
    }
  }

  /** What is known of the trained model; models with the same weights have the same hash. */
  public record ModelView(String mode, String backbone, int inputSize, String weightsSha256) {
    static ModelView of(TrainedModel model) {
      return new ModelView(
          model.mode(), model.backbone(), model.inputSize(), model.weightsSha256());
    }
  }

  /** The view of {@code report}. */
  public static IterationView of(IterationReport report) {
    Job job = report.iteration().getJob();
    List<Epoch> history = 
        report.history().stream().map(epoch -> Epoch.of(epoch, report.detection())).toList();
    return new IterationView(
        report.iteration().getId(),
        report.iteration().getNumber(),
        job.getState().word(),
        job.getProgress(),
        history.isEmpty() ? 0 : history.get(history.size() - 1).epoch(),
        report.settings(),
        report.dataset(),
        report.environment(),
        report.metrics(),
        report.model() == null ? null : ModelView.of(report.model()),
        history,
        report.latest(),
        report.comparable(),
        job.getFailure(),
        job.getQueuedAt(),
        job.getStartedAt(),
        job.getFinishedAt());
  }
}
