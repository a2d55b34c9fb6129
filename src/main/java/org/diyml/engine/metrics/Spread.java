package org.diyml.engine.metrics;

import java.util.List;

/**
 * One figure over the folds of a cross-validation.
 *
 * @param mean over the folds, each counting the same
 * @param standardDeviation over the folds, with their number as the divisor, as with scikit-learn's
 *     {@code std_test_score}; 0 for one fold
 * @param values of the folds, in their order
 */
public record Spread(double mean, double standardDeviation, List<Double> values) {

  static Spread of(List<Double> values) {
    double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
    double variance =
        values.stream().mapToDouble(value -> Math.pow(value - mean, 2)).average().orElseThrow();
    return new Spread(mean, Math.sqrt(variance), List.copyOf(values));
  }
}
