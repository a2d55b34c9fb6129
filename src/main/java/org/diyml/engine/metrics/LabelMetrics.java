package org.diyml.engine.metrics;

/**
 * How well one label is told from the others. A quotient of 0 by 0 is 0, as with scikit-learn's
 * {@code zero_division=0}.
 *
 * @param label which
 * @param precision correct answers among all answers that named the label
 * @param recall correct answers among all pictures of the label
 * @param f1 harmonic mean of the two
 * @param support pictures of the label
 */
public record LabelMetrics(String label, double precision, double recall, double f1, int support) {

  static LabelMetrics of(String label, int correct, int answered, int support) {
    return new LabelMetrics(
        label,
        quotient(correct, answered),
        quotient(correct, support),
        quotient(2.0 * correct, answered + support),
        support);
  }

  private static double quotient(double numerator, int denominator) {
    return denominator == 0 ? 0 : numerator / denominator;
  }
}
