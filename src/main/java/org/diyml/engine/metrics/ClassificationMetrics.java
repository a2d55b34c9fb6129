package org.diyml.engine.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * How good a classifier's answers are on labelled pictures.
 *
 * @param accuracy share of correct answers; 0 when there are no pictures
 * @param accuracyInterval Wilson's 95 % interval of the accuracy
 * @param balancedAccuracy mean recall over the labels that have pictures; 0 when there are none
 * @param macroF1 mean F1 over all labels, each counting the same
 * @param weightedF1 mean F1 over all labels, each counting as often as it has pictures
 * @param labels one for each label, in the given order
 * @param confusion pictures by truth (row) and answer (column), in the order of the labels
 */
public record ClassificationMetrics(
    double accuracy,
    Interval accuracyInterval,
    double balancedAccuracy,
    double macroF1,
    double weightedF1,
    List<LabelMetrics> labels,
    List<List<Integer>> confusion) {

  /**
   * Compares answers with the truth.
   *
   * @param truth indices of labels
   * @param predicted indices of labels, as many
   * @param labels at least one; those without a picture count in the macro mean as 0
   * @throws IllegalArgumentException unequal lengths, no labels, or an index that is no label's
   */
  public static ClassificationMetrics of(int[] truth, int[] predicted, List<String> labels) {
    int[][] counts = count(truth, predicted, labels.size());
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
        rows.stream()
            .filter(row -> row.support() > 0)
            .mapToDouble(LabelMetrics::recall)
            .average()
            .orElse(0),
        rows.stream().mapToDouble(LabelMetrics::f1).average().orElseThrow(),
        rows.stream().mapToDouble(row -> row.f1() * row.support()).sum()
            / Math.max(1, truth.length),
        List.copyOf(rows),
        boxed(counts));
  }

  private static int[][] count(int[] truth, int[] predicted, int labels) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(
          truth.length + " truths, " + predicted.length + " answers");
    }
    if (labels == 0) {
      throw new IllegalArgumentException("no labels");
    }
    int[][] counts = new int[labels][labels];
    for (int i = 0; i < truth.length; i++) {
      counts[LabelIndex.check(truth[i], labels)][LabelIndex.check(predicted[i], labels)]++;
    }
    return counts;
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
