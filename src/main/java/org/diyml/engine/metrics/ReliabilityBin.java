package org.diyml.engine.metrics;

/**
 * The pictures whose answer has a probability in one range.
 *
 * @param low end of the range, outside of it (inside for the first)
 * @param high end of the range, inside of it
 * @param pictures how many
 * @param confidence their mean probability; null when there are none
 * @param accuracy share of right answers among them; null when there are none
 */
public record ReliabilityBin(
    double low, double high, int pictures, Double confidence, Double accuracy) {

  /** How far probability and accuracy are apart; 0 without pictures. */
  double gap() {
    return pictures == 0 ? 0 : Math.abs(accuracy - confidence);
  }
}
