package org.diyml.engine.metrics.detection;

/**
 * What a score threshold gives.
 *
 * @param threshold least score that counts
 * @param precision right answers among those that count
 * @param recall objects that were found
 */
public record CurvePoint(double threshold, double precision, double recall) {

  /** Harmonic mean of precision and recall; 0 when both are 0. */
  public double f1() {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }
}
