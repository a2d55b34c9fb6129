package org.diyml.training;

import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.engine.Checkpoint;

/** One run of an iteration, as the method that trains sees it. */
public final class TrainingRun {
  private final long iteration;
  private final TrainingSettings settings;
  private final Snapshot snapshot;
  private final Checkpoint checkpoint;
  private final RunProgress progress;
  private final RunRecords records;

  TrainingRun(
      long iteration,
      TrainingSettings settings,
      Snapshot snapshot,
      Checkpoint checkpoint,
      RunProgress progress,
      RunRecords records) {
    this.iteration = iteration;
    this.settings = settings;
    this.snapshot = snapshot;
    this.checkpoint = checkpoint;
    this.progress = progress;
    this.records = records;
  }

  /** The id of the iteration. */
  public long iteration() {
    return iteration;
  }

  public TrainingSettings settings() {
    return settings;
  }

  /** What it learns from. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Keeps the state of the training between epochs. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  public RunProgress progress() {
    return progress;
  }

  /** Notes what it learns from, before it begins. */
  public void begin(DatasetSummary dataset) {
    records.begin(iteration, dataset, RunEnvironment.ofNow());
  }
}
