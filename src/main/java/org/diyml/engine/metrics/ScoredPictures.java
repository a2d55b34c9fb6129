package org.diyml.engine.metrics;

import java.util.List;

/**
 * Labelled pictures with the probabilities that a classifier gave them: what all statistics of the
 * classifier are worked out from. Checked once here, so that a broken model gives an error instead
 * of wrong figures.
 */
public final class ScoredPictures {

  /** Rounding in 32-bit floats stays far below this, also with thousands of labels. */
  private static final double SUM_TOLERANCE = 1e-3;

  private final List<String> labels;
  private final int[] truth;
  private final float[][] probabilities;
  private final int[] answers;

  private ScoredPictures(List<String> labels, int[] truth, float[][] probabilities) {
    this.labels = List.copyOf(labels);
    this.truth = truth.clone();
    this.probabilities = probabilities;
    this.answers = new int[truth.length];
    for (int i = 0; i < truth.length; i++) {
      LabelIndex.check(truth[i], labels.size());
      checkRow(i);
      answers[i] = best(probabilities[i]);
    }
  }

  /**
   * Takes the pictures of a held-out part.
   *
   * @param truth index of each picture's label, at least one picture
   * @param probabilities pictures × labels, each row adding up to 1; not changed, and not to be
   *     changed by the caller
   * @throws IllegalArgumentException no pictures, unequal lengths, an index that is no label's, or
   *     a row that is no probability distribution, as one with a NaN; the message says which
   */
  public static ScoredPictures of(List<String> labels, int[] truth, float[][] probabilities) {
    if (truth.length == 0) {
      throw new IllegalArgumentException("no pictures: statistics need at least one");
    }
    if (truth.length != probabilities.length) {
      throw new IllegalArgumentException(
          truth.length + " truths, " + probabilities.length + " rows of probabilities");
    }
    return new ScoredPictures(labels, truth, probabilities);
  }

  /** Index of the most probable label of each picture; among equals the first. */
  public int[] answers() {
    return answers.clone();
  }

  int count() {
    return truth.length;
  }

  List<String> labels() {
    return labels;
  }

  int truth(int picture) {
    return truth[picture];
  }

  int[] truths() {
    return truth.clone();
  }

  int answer(int picture) {
    return answers[picture];
  }

  boolean right(int picture) {
    return answers[picture] == truth[picture];
  }

  float[] row(int picture) {
    return probabilities[picture];
  }

  /** Probability of the answer. */
  float confidence(int picture) {
    return probabilities[picture][answers[picture]];
  }

  private void checkRow(int picture) {
    float[] row = probabilities[picture];
    if (row.length != labels.size()) {
      throw new IllegalArgumentException(
          "row " + picture + " has " + row.length + " probabilities for " + labels.size()
              + " labels");
    }
    double sum = 0;
    for (float probability : row) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "row " + picture + " holds " + probability + ", which is no probability");
      }
      sum += probability;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException(
          "the probabilities of row " + picture + " add up to " + sum + ", not to 1");
    }
  }

  private static int best(float[] row) {
    int best = 0;
    for (int label = 1; label < row.length; label++) {
      if (row[label] > row[best]) {
        best = label;
      }
    }
    return best;
  }
}
