package org.diyml.engine.metrics;

import java.util.Arrays;

/**
 * One figure of two models, and how sure it is that they differ in it.
 *
 * @param candidate the figure of the model judged
 * @param reference the figure of the model that it is compared with
 * @param difference candidate less reference
 * @param interval the 95 % percentile interval of the difference over the resamples
 * @param pValue twice the share of resamples that speak for the less likely sign (those with no
 *     difference speak for both, and one more is counted so that it is never 0), at most 1
 * @param verdict of the interval alone: clear when 0 lies outside
 */
public record Difference(
    double candidate,
    double reference,
    double difference,
    Interval interval,
    double pValue,
    Verdict verdict) {

  /** Differences of quotients of small numbers that are equal can miss 0 by rounding. */
  private static final double ZERO = 1e-12;

  /**
   * Sums up a bootstrap.
   *
   * @param resampled candidate less reference in each resample, at least one
   */
  static Difference of(double candidate, double reference, double[] resampled) {
    double[] sorted = resampled.clone();
    Arrays.sort(sorted);
    Interval interval = new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975));
    long notAbove = Arrays.stream(sorted).filter(value -> value <= ZERO).count();
    long notBelow = Arrays.stream(sorted).filter(value -> value >= -ZERO).count();
    double smaller = (Math.min(notAbove, notBelow) + 1.0) / (sorted.length + 1.0);
    return new Difference(
        candidate,
        reference,
        candidate - reference,
        interval,
        Math.min(1, 2 * smaller),
        verdict(interval));
  }

  private static Verdict verdict(Interval interval) {
    if (interval.low() > ZERO) {
      return Verdict.BETTER;
    }
    return interval.high() < -ZERO ? Verdict.WORSE : Verdict.NO_CLEAR_DIFFERENCE;
  }

  /** Between the two nearest values, as NumPy's {@code percentile} does. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
