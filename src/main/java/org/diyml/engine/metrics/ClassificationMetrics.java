package org.diyml.engine.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * How good a classifier is on labelled pictures.
 *
 * @param accuracy share of correct answers; 0 when there are no pictures
 * @param accuracyInterval Wilson's 95 % interval of the accuracy
 * @param macroF1 mean F1 over all labels, each counting the same
 * @param labels one for each label, in the given order
 * @param confusion pictures by truth (row) and answer (column), in the order of the labels
 */
public record ClassificationMetrics(
    double accuracy,
    Interval accuracyInterval,
    double macroF1,
    List<LabelMetrics> labels,
    List<List<Integer>> confusion) {

  /**
   * Compares answers with the truth.
   *
   * @param truth indices of labels
   * @param predicted indices of labels, as many
   * @param labels at least one; those without a picture count in the macro mean as 0
   */
  public static ClassificationMetrics of(int[] truth, int[] predicted, List<String> labels) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(
          truth.length + " truths, " + predicted.length + " answers");
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("no labels");
    }
    int[][] counts = new int[labels.size()][labels.size()];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][predicted[i]]++;
    }
    int correct = 0;
    List<LabelMetrics> rows = new ArrayList<>();
    for (int label = 0; label < counts.length; label++) {
      correct += counts[label][label];
      rows.add(
          LabelMetrics.of(
              labels.get(label),
              counts[label][label],
              columnSum(counts, label),
              rowSum(counts, label)));
    }
    return new ClassificationMetrics(
        truth.length == 0 ? 0 : (double) correct / truth.length,
        Interval.wilson95(correct, truth.length),
        rows.stream().mapToDouble(LabelMetrics::f1).average().orElseThrow(),
        List.copyOf(rows),
        boxed(counts));
  }

  private static int rowSum(int[][] counts, int row) {
    int sum = 0;
    for (int count : counts[row]) {
      sum += count;
    }
    return sum;
  }

  private static int columnSum(int[][] counts, int column) {
    int sum = 0;
    for (int[] row : counts) {
      sum += row[column];
    }
    return sum;
  }

  private static List<List<Integer>> boxed(int[][] counts) {
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : counts) {
      List<Integer> copy = new ArrayList<>();
      for (int count : row) {
        copy.add(count);
      }
      rows.add(List.copyOf(copy));
    }
    return List.copyOf(rows);
  }
}
