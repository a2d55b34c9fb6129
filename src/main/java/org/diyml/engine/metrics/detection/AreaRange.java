package org.diyml.engine.metrics.detection;

import org.diyml.engine.Box;

/** Sizes of objects that are judged apart, in pixels of the picture, ends included. */
public enum AreaRange {
  /** Every object. */
  ALL(0, 1e10),
  /** Up to 32×32. */
  SMALL(0, 32 * 32),
  /** Up to 96×96. */
  MEDIUM(32 * 32, 96 * 96),
  /** Larger ones. */
  LARGE(96 * 96, 1e10);

  private final double least;
  private final double most;

  AreaRange(double least, double most) {
    this.least = least;
    this.most = most;
  }

  boolean contains(Box box) {
    double area = box.width() * box.height();
    return area >= least && area <= most;
  }
}
