package org.diyml.training.web;

/** Shares as people read and write them. */
final class Percent {
  private static final double WHOLE = 100;
  private static final double FINEST = 1e6;

  private Percent() {}

  /** A share in per cent, without the dust that floating point leaves. */
  static Double of(double share) {
    return Math.round(share * WHOLE * FINEST) / FINEST;
  }

  /** The share that per cents mean; null for null. */
  static Double share(Number percent) {
    return percent == null ? null : percent.doubleValue() / WHOLE;
  }
}
