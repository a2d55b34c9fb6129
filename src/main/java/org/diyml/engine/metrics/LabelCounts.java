package org.diyml.engine.metrics;

import java.util.Arrays;

/** Right answers, answers and pictures of each label, counted up again and again. */
final class LabelCounts {

  private final int[] correct;
  private final int[] answered;
  private final int[] support;

  LabelCounts(int labels) {
    correct = new int[labels];
    answered = new int[labels];
    support = new int[labels];
  }

  void clear() {
    Arrays.fill(correct, 0);
    Arrays.fill(answered, 0);
    Arrays.fill(support, 0);
  }

  void add(int truth, int answer, int pictures) {
    support[truth] += pictures;
    answered[answer] += pictures;
    if (truth == answer) {
      correct[truth] += pictures;
    }
  }

  int correct() {
    int sum = 0;
    for (int count : correct) {
      sum += count;
    }
    return sum;
  }

  /** Mean F1 over all labels, defined as in {@link ClassificationMetrics}. */
  double macroF1() {
    double sum = 0;
    for (int label = 0; label < correct.length; label++) {
      int both = answered[label] + support[label];
      sum += both == 0 ? 0 : 2.0 * correct[label] / both;
    }
    return sum / correct.length;
  }
}
