package org.diyml.engine;

/**
 * How a head is trained.
 *
 * @param learningRate step size of Adam, above 0 and at most 1
 * @param epochs passes over the training part, at least 1
 * @param batchSize pictures a step, at least 1
 * @param seed of weights, order and dropout; the same seed and data give the same head
 * @param patience training stops after so many epochs without a lower validation loss, and the best
 *     weights are taken; 0 for never stopping early. Without a validation part it has no effect
 */
public record HeadSettings(
    double learningRate, int epochs, int batchSize, long seed, int patience) {

  /** Good for most data sets. */
  public static final HeadSettings DEFAULT = new HeadSettings(0.001, 10, 32, 42, 0);

  public HeadSettings {
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException("learningRate must be in (0, 1]: " + learningRate);
    }
    if (epochs < 1 || batchSize < 1 || patience < 0) {
      throw new IllegalArgumentException(
          "epochs " + epochs + ", batchSize " + batchSize + ", patience " + patience);
    }
  }

  /** The same with another seed. */
  public HeadSettings withSeed(long otherSeed) {
    return new HeadSettings(learningRate, epochs, batchSize, otherSeed, patience);
  }
}
