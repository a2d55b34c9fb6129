package org.diyml.engine.dl4j;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.EpochReport;
import org.diyml.engine.Recipe;
import org.diyml.engine.StepReport;
import org.diyml.engine.TrainingCancelled;
import org.diyml.engine.TrainingListener;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The loop over epochs and steps that every training here runs through.
 *
 * <p>All chance of an epoch is drawn from the seed and its number alone, so that a training that
 * goes on from a checkpoint is the same as one that was never interrupted.
 */
final class TrainingLoop {

  private final Lesson lesson;
  private final Recipe recipe;
  private final TrainingListener listener;
  private final LearningRate rate;
  private final int stepsPerEpoch;

  TrainingLoop(Lesson lesson, Recipe recipe, TrainingListener listener) {
    this.lesson = lesson;
    this.recipe = recipe;
    this.listener = listener;
    this.rate = new LearningRate(lesson.network());
    this.stepsPerEpoch = recipe.stepsPerEpoch(lesson.examples());
  }

  /** Leaves the network with its last weights, or with the best ones if it may stop early. */
  void run(Checkpoint checkpoint) {
    try (RunState state = new RunState(lesson, recipe.stopping())) {
      CheckpointFile file = new CheckpointFile(checkpoint);
      file.restore(state);
      state.history().forEach(listener::epochDone);
      while (state.epoch() < recipe.epochs() && !state.isOver()) {
        EpochReport report = epoch(state.epoch() + 1);
        state.add(report);
        file.keep(state);
        listener.epochDone(report);
      }
      state.finish();
    }
  }

  private EpochReport epoch(int epoch) {
    long seed = new SplittableRandom(recipe.seed() + epoch).nextLong();
    Nd4j.getRandom().setSeed(seed);
    int[] order = shuffled(lesson.examples(), new Random(seed));
    lesson.beginEpoch(epoch, order);
    double sum = 0;
    for (int step = 0; step < stepsPerEpoch; step++) {
      sum += step(epoch, step);
    }
    double trainLoss = sum / lesson.examples();
    if (!Double.isFinite(trainLoss)) {
      throw new EngineFailure("the loss is no longer a number: lower the learning rate");
    }
    Validated validated = lesson.validate();
    return new EpochReport(epoch, trainLoss, validated.loss(), validated.score());
  }

  private double step(int epoch, int step) {
    if (listener.cancelled()) {
      throw new TrainingCancelled();
    }
    long done = (epoch - 1L) * stepsPerEpoch + step;
    long all = (long) recipe.epochs() * stepsPerEpoch;
    rate.set(recipe.descent().rate(done, stepsPerEpoch, all), done);
    int from = step * recipe.batchSize();
    int to = Math.min(lesson.examples(), from + recipe.batchSize());
    double loss = lesson.step(from, to);
    listener.stepDone(new StepReport(epoch, step + 1, stepsPerEpoch, to - from, loss));
    return loss * (to - from);
  }

  private static int[] shuffled(int count, Random random) {
    int[] order = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }
}
