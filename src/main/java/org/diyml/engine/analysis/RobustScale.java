package org.diyml.engine.analysis;

import java.util.Arrays;

/**
 * The middle and spread of values of which some may be wild: median and median absolute deviation,
 * scaled to the standard deviation of a normal distribution (Iglewicz and Hoaglin, 1993).
 *
 * @param median 0 without values
 * @param deviation 1.4826 times the median absolute deviation, 0 or more
 */
record RobustScale(double median, double deviation) {

  private static final double NORMAL = 1.4826;

  static RobustScale of(double[] values) {
    double median = median(values);
    double[] distances = Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
    return new RobustScale(median, NORMAL * median(distances));
  }

  /** Deviations above the median; the deviation is taken for no less than a floor above 0. */
  double score(double value, double floor) {
    return (value - median) / Math.max(floor, deviation);
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
