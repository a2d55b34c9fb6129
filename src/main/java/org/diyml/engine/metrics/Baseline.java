package org.diyml.engine.metrics;

import java.util.Arrays;

/**
 * What a model must beat to have learned anything: always giving the label that is most frequent in
 * the training part.
 *
 * @param label the label that it always gives
 * @param accuracy share of pictures for which that is right
 * @param test the model (candidate) against the baseline (reference)
 * @param verdict whether the model is better than the baseline
 */
public record Baseline(String label, double accuracy, McNemar test, Verdict verdict) {

  static Baseline of(ScoredPictures pictures, int trainingMajority) {
    LabelIndex.check(trainingMajority, pictures.labels().size());
    int[] truth = pictures.truths();
    int[] constant = new int[truth.length];
    Arrays.fill(constant, trainingMajority);
    long right = Arrays.stream(truth).filter(label -> label == trainingMajority).count();
    McNemar test = McNemar.of(truth, pictures.answers(), constant);
    return new Baseline(
        pictures.labels().get(trainingMajority),
        (double) right / truth.length,
        test,
        test.verdict());
  }

  /**
   * The most frequent label of a training part; among equals the first.
   *
   * @param truth index of each picture's label
   * @param labels how many labels there are, at least one
   * @throws IllegalArgumentException an index that is no label's
   */
  public static int majority(int[] truth, int labels) {
    int[] counts = new int[labels];
    for (int label : truth) {
      counts[LabelIndex.check(label, labels)]++;
    }
    int majority = 0;
    for (int label = 1; label < labels; label++) {
      majority = counts[label] > counts[majority] ? label : majority;
    }
    return majority;
  }
}
