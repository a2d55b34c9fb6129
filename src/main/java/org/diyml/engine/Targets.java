package org.diyml.engine;

/**
 * What a classifier is asked to answer for its examples.
 *
 * @param labelSmoothing share of the truth that is spread over all labels, 0 to below 1
 * @param balanced whether rare labels weigh more, in inverse proportion to their number
 */
public record Targets(double labelSmoothing, boolean balanced) {

  /** The bare truth, each example the same. */
  public static final Targets PLAIN = new Targets(0, false);

  public Targets {
    if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
      throw new IllegalArgumentException("labelSmoothing must be in [0, 1): " + labelSmoothing);
    }
  }

  /** What is asked for the true label of {@code labels}. */
  public float ofTruth(int labels) {
    return (float) (1 - labelSmoothing + labelSmoothing / labels);
  }

  /** What is asked for each other label of {@code labels}. */
  public float ofOthers(int labels) {
    return (float) (labelSmoothing / labels);
  }

  /**
   * The weight of each label in the loss. Over all examples the mean weight is 1; a label without
   * examples has the weight 1.
   *
   * @param truth index of the label of each example
   * @param labels how many there are
   */
  public float[] weights(int[] truth, int labels) {
    int[] counts = new int[labels];
    for (int label : truth) {
      counts[label]++;
    }
    int present = 0;
    for (int count : counts) {
      present += count > 0 ? 1 : 0;
    }
    float[] weights = new float[labels];
    for (int label = 0; label < labels; label++) {
      weights[label] =
          balanced && counts[label] > 0
              ? (float) ((double) truth.length / ((long) present * counts[label]))
              : 1;
    }
    return weights;
  }
}
