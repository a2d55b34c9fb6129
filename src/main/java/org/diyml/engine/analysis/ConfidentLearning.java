package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which given labels disagree with cross-validated probabilities, after Northcutt, Jiang and
 * Chuang, "Confident Learning", 2021: the mean probability that pictures of a label get for it is
 * what can be expected of that label, and what a picture gets is measured against it.
 */
final class ConfidentLearning {

  /** Wrong labels in the training part lower every probability, so less than the mean will do. */
  private static final double SHARE_OF_EXPECTED = 0.75;

  private ConfidentLearning() {}

  /**
   * Finds suspects in time linear in pictures and labels, plus sorting.
   *
   * @param probabilities a row for each picture; null where there is no judgement
   * @return most suspicious first; of equals the lower index
   */
  static List<Suspect> suspects(float[][] probabilities, int[] truth, int labels) {
    double[] expected = expected(probabilities, truth, labels);
    List<Suspect> suspects = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      float[] row = probabilities[i];
      if (row == null) {
        continue;
      }
      int given = truth[i];
      int best = best(row);
      if (row[best] > row[given]
          && row[given] < expected[given]
          && row[best] >= SHARE_OF_EXPECTED * expected[best]) {
        suspects.add(new Suspect(i, best, row[best] - row[given]));
      }
    }
    suspects.sort(
        Comparator.comparingDouble(Suspect::confidence)
            .reversed()
            .thenComparingInt(Suspect::index));
    return List.copyOf(suspects);
  }

  private static double[] expected(float[][] probabilities, int[] truth, int labels) {
    double[] sum = new double[labels];
    int[] count = new int[labels];
    for (int i = 0; i < truth.length; i++) {
      if (probabilities[i] != null) {
        sum[truth[i]] += probabilities[i][truth[i]];
        count[truth[i]]++;
      }
    }
    for (int label = 0; label < labels; label++) {
      sum[label] = count[label] == 0 ? 0 : sum[label] / count[label];
    }
    return sum;
  }

  private static int best(float[] row) {
    int best = 0;
    for (int label = 1; label < row.length; label++) {
      best = row[label] > row[best] ? label : best;
    }
    return best;
  }
}
