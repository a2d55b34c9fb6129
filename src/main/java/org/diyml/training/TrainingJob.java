package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.engine.TrainingCancelled;
import org.diyml.jobs.JobHandler;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.JobRun;
import org.diyml.jobs.JobStopped;
import org.diyml.platform.tracing.Tracing;

/** Runs iterations: has the method for the project's type train, and writes down what it gave. */
@ApplicationScoped
public class TrainingJob implements JobHandler {
  @Inject private RunRecords records;
  @Inject private Checkpoints checkpoints;
  @Inject private TrainingMethods methods;
  @Inject private TrainingMeters meters;
  @Inject private Tracing tracing;

  @Override
  public JobKind kind() {
    return JobKind.TRAINING;
  }

  @Override
  public Runnable run(JobRun job) throws IOException {
    try (PhaseWatch phases = new PhaseWatch(meters, tracing)) {
      return train(job, phases);
    }
  }

  private Runnable train(JobRun job, PhaseWatch phases) throws IOException {
    long iteration = job.subjectId();
    checkpoints.tidy(records::unfinished);
    TrainingSettings settings = records.settingsOf(iteration);
    Snapshot snapshot = records.snapshotOf(iteration);
    TrainingRun run =
        new TrainingRun(
            iteration,
            settings,
            snapshot,
            checkpoints.of(iteration, job::saved),
            new RunProgress(job, records, settings.epochs(), phases, meters),
            records);
    try {
      TrainingOutcome outcome = methods.of(records.typeOf(iteration)).train(run);
      return () -> records.result(iteration, outcome);
    } catch (TrainingCancelled e) {
      throw new JobStopped();
    }
  }
}
