package org.diyml.engine.dl4j;

/** Adds up answers of a classifier to its loss and accuracy. */
final class Tally {

  /** Keeps the logarithm of a probability that underflowed finite. */
  private static final double LEAST_PROBABILITY = 1e-12;

  private double loss;
  private int correct;
  private int count;

  /**
   * Adds an answer.
   *
   * @param probabilities holds it
   * @param from first of it
   * @param labels numbers of it
   * @param truth index of the true label
   */
  void add(float[] probabilities, int from, int labels, int truth) {
    int largest = 0;
    for (int label = 1; label < labels; label++) {
      if (probabilities[from + label] > probabilities[from + largest]) {
        largest = label;
      }
    }
    loss -= Math.log(Math.max(LEAST_PROBABILITY, probabilities[from + truth]));
    correct += largest == truth ? 1 : 0;
    count++;
  }

  /** Means over at least one answer. */
  Validated result() {
    return new Validated(loss / count, (double) correct / count);
  }
}
