package org.diyml.engine;

import java.util.Objects;

/**
 * How a model is trained, whatever it is.
 *
 * @param epochs passes over the training part, at least 1
 * @param batchSize examples a step, at least 1
 * @param seed of all that is drawn by chance; the same seed, recipe and examples give the same model
 * @param descent how weights follow their gradients
 * @param targets what a classifier is asked to answer
 * @param stopping when to end before the last epoch
 */
public record Recipe(
    int epochs, int batchSize, long seed, Descent descent, Targets targets, Stopping stopping) {

  /** Good for most data sets. */
  public static final Recipe DEFAULT = of(0.001, 10, 32, 42);

  public Recipe {
    if (epochs < 1 || batchSize < 1) {
      throw new IllegalArgumentException("epochs " + epochs + ", batchSize " + batchSize);
    }
    Objects.requireNonNull(descent, "descent");
    Objects.requireNonNull(targets, "targets");
    Objects.requireNonNull(stopping, "stopping");
  }

  /** Adam with a constant rate, to the last epoch. */
  public static Recipe of(double learningRate, int epochs, int batchSize, long seed) {
    return new Recipe(
        epochs, batchSize, seed, Descent.adam(learningRate), Targets.PLAIN, Stopping.NEVER);
  }

  /** The same with another seed. */
  public Recipe withSeed(long otherSeed) {
    return new Recipe(epochs, batchSize, otherSeed, descent, targets, stopping);
  }

  /** The same with another number of epochs. */
  public Recipe withEpochs(int otherEpochs) {
    return new Recipe(otherEpochs, batchSize, seed, descent, targets, stopping);
  }

  /** The same with another way down. */
  public Recipe with(Descent otherDescent) {
    return new Recipe(epochs, batchSize, seed, otherDescent, targets, stopping);
  }

  /** The same with other targets. */
  public Recipe with(Targets otherTargets) {
    return new Recipe(epochs, batchSize, seed, descent, otherTargets, stopping);
  }

  /** The same with another end. */
  public Recipe with(Stopping otherStopping) {
    return new Recipe(epochs, batchSize, seed, descent, targets, otherStopping);
  }

  /** Steps of one epoch over {@code examples}. */
  public int stepsPerEpoch(int examples) {
    return Math.toIntExact(((long) examples + batchSize - 1) / batchSize);
  }
}
