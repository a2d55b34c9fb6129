package org.diyml.engine.metrics;

import java.util.List;

/**
 * Whether one model is better than another, judged on the same pictures, which neither learned
 * from.
 *
 * @param pictures how many both answered for
 * @param accuracy difference in accuracy, by paired bootstrap
 * @param macroF1 difference in macro F1, by paired bootstrap
 * @param mcNemar the exact test of the same accuracies
 * @param verdict what bootstrap and exact test agree upon about the accuracy; with few pictures the
 *     bootstrap alone is too easily convinced
 */
public record Comparison(
    int pictures, Difference accuracy, Difference macroF1, McNemar mcNemar, Verdict verdict) {

  /** Draws of the bootstrap. */
  public static final int RESAMPLES = 10_000;

  /**
   * Compares two models. Equal arguments give an equal result.
   *
   * @param labels at least one
   * @param truth index of each picture's label, at least one picture
   * @param candidate index of the answer of the model judged, for each picture
   * @param reference index of the answer of the model that it is compared with
   * @param seed of the resampling
   * @throws IllegalArgumentException no pictures, unequal lengths, or an index that is no label's
   */
  public static Comparison of(
      List<String> labels, int[] truth, int[] candidate, int[] reference, long seed) {
    if (truth.length == 0) {
      throw new IllegalArgumentException("no pictures: a comparison needs at least one");
    }
    ClassificationMetrics judged = ClassificationMetrics.of(truth, candidate, labels);
    ClassificationMetrics other = ClassificationMetrics.of(truth, reference, labels);
    PairedBootstrap.Differences resampled =
        new PairedBootstrap(truth, candidate, reference, labels.size())
            .differences(RESAMPLES, seed);
    Difference accuracy =
        Difference.of(judged.accuracy(), other.accuracy(), resampled.accuracy());
    McNemar mcNemar = McNemar.of(truth, candidate, reference);
    return new Comparison(
        truth.length,
        accuracy,
        Difference.of(judged.macroF1(), other.macroF1(), resampled.macroF1()),
        mcNemar,
        accuracy.verdict() == mcNemar.verdict()
            ? accuracy.verdict()
            : Verdict.NO_CLEAR_DIFFERENCE);
  }
}
