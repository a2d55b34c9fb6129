package org.diyml.engine.metrics.detection;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The score from which a detector's answers should count.
 *
 * @param threshold 0 to 1
 * @param reason why this one
 * @param meanF1 the mean F1 over the labels that have objects at this threshold, with an overlap of
 *     at least 0.5; NaN without objects
 */
public record ThresholdChoice(double threshold, Reason reason, double meanF1) {

  /** Where nothing can be measured. */
  static final double DEFAULT = 0.5;

  /** Why a threshold was chosen. */
  public enum Reason {
    /** It has the best mean F1. */
    BEST_F1,
    /** No threshold finds anything. */
    NOTHING_FOUND,
    /** There are no objects to measure with. */
    NO_OBJECTS
  }

  /**
   * Chooses.
   *
   * @param curves of the labels that have objects
   */
  static ThresholdChoice of(List<PrecisionRecallCurve> curves) {
    if (curves.isEmpty()) {
      return new ThresholdChoice(DEFAULT, Reason.NO_OBJECTS, Double.NaN);
    }
    double[] candidates =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(CurvePoint::threshold)
            .distinct()
            .sorted()
            .toArray();
    double bestF1 = 0;
    int best = -1;
    for (int i = candidates.length - 1; i >= 0; i--) {
      double f1 = meanF1(curves, candidates[i]);
      if (f1 > bestF1) {
        bestF1 = f1;
        best = i;
      }
    }
    if (best < 0) {
      return new ThresholdChoice(DEFAULT, Reason.NOTHING_FOUND, 0);
    }
    // Halfway to the next lower score: new pictures hardly ever hit a score exactly.
    double below = best > 0 ? candidates[best - 1] : 0;
    return new ThresholdChoice((candidates[best] + below) / 2, Reason.BEST_F1, bestF1);
  }

  private static double meanF1(List<PrecisionRecallCurve> curves, double threshold) {
    DoubleStream each = curves.stream().mapToDouble(curve -> curve.at(threshold).f1());
    return each.average().orElseThrow();
  }
}
