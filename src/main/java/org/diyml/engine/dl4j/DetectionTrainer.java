package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.Descent;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.Optimiser;
import org.diyml.engine.Recipe;
import org.diyml.engine.Schedule;
import org.diyml.engine.Stopping;
import org.diyml.engine.Targets;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSet;
import org.diyml.engine.detection.Grid;

/**
 * Trains detectors with Deeplearning4j. The maps of all examples are projected to fewer channels
 * before the first epoch, and the finished head takes raw ones. Balanced targets let objects of rare
 * labels weigh more where labels are told apart.
 *
 * <p>The score of an epoch is the mean average precision over the overlaps 0.5 to 0.95.
 */
public final class DetectionTrainer implements Trainer<DetectionSet, DetectionHead> {

  /** Good for most data sets, with three altered views of each picture beside the plain one. */
  public static final Recipe RECIPE =
      new Recipe(
          8,
          16,
          42,
          new Descent(Optimiser.ADAM, 0.002, Schedule.COSINE, 0, 0),
          new Targets(0, true),
          Stopping.NEVER);

  /** Channels of each map after the projection. */
  private static final int KEPT = 128;

  static {
    NativePath.prepare();
  }

  private final int threads;

  /**
   * Makes a trainer.
   *
   * @param threads native threads that a training may use, at least 1; the same number gives the
   *     same model
   */
  public DetectionTrainer(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1: " + threads);
    }
    this.threads = threads;
  }

  @Override
  public DetectionHead train(
      DetectionSet set, Recipe recipe, TrainingListener listener, Checkpoint checkpoint) {
    try (NativeThreads scope = NativeThreads.enter(threads);
        MapProjections projections = MapProjections.of(set.train(), KEPT, recipe.seed())) {
      Grid grid = new Grid(set.inputSize() / FeatureMaps.FINE, set.labels().size());
      ComputationGraph network =
          DetectionNetwork.untrained(
              grid, projections.fine().kept(), projections.coarse().kept(), recipe);
      try {
        Lesson lesson =
            new DetectionLesson(
                network,
                grid,
                recipe.targets(),
                ProjectedExamples.of(set.train(), set.inputSize(), projections),
                ProjectedExamples.of(set.validation(), set.inputSize(), projections));
        new TrainingLoop(lesson, recipe, listener).run(checkpoint);
        return new Dl4jDetectionHead(
            DetectionNetwork.unfolded(network, projections, grid, recipe),
            set.labels(),
            set.inputSize());
      } finally {
        network.close();
      }
    }
  }
}
