package org.diyml.engine.convert;

/** What the numbers are that a classifier answers with, and how they become probabilities. */
public enum OutputMeaning {
  /** One a class, they sum to 1. */
  PROBABILITIES,
  /** One a class, any number: a softmax makes them probabilities. */
  LOGITS,
  /** One a class, logarithms of probabilities. */
  LOG_PROBABILITIES,
  /** One a class, each 0 to 1 for itself. */
  INDEPENDENT,
  /** A single one, 0 to 1: how sure the second of two classes is. */
  ONE_PROBABILITY,
  /** A single one, any number: a sigmoid makes it how sure the second of two classes is. */
  ONE_LOGIT;

  /** What a network with so many outputs means when this is known of its last layer. */
  public OutputMeaning forOutputs(int outputs) {
    if (outputs != 1) {
      return this;
    }
    return this == LOGITS ? ONE_LOGIT : this == INDEPENDENT ? ONE_PROBABILITY : this;
  }

  /** How many classes a network with so many outputs tells apart. */
  public int classes(int outputs) {
    return this == ONE_PROBABILITY || this == ONE_LOGIT ? 2 : outputs;
  }

  /**
   * Makes probabilities.
   *
   * @param row what the network answered for one picture
   * @return one value a class, 0 to 1
   */
  public float[] probabilities(float[] row) {
    return switch (this) {
      case PROBABILITIES, INDEPENDENT -> row.clone();
      case LOGITS, LOG_PROBABILITIES -> softmax(row);
      case ONE_PROBABILITY -> new float[] {1 - row[0], row[0]};
      case ONE_LOGIT -> softmax(new float[] {0, row[0]});
    };
  }

  private static float[] softmax(float[] row) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float value : row) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    double[] powers = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      powers[i] = Math.exp(row[i] - largest);
      sum += powers[i];
    }
    float[] probabilities = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      probabilities[i] = (float) (powers[i] / sum);
    }
    return probabilities;
  }
}
