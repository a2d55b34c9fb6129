package org.diyml.engine.metrics;

/** Whether one model is better than another as far as the pictures at hand can tell. */
public enum Verdict {
  /** Better, and not by chance (significant at 5 %). */
  BETTER,
  /** Worse, and not by chance (significant at 5 %). */
  WORSE,
  /** Chance explains what difference there is: more pictures may tell. */
  NO_CLEAR_DIFFERENCE;

  /** Above this, a p-value does not speak against chance. */
  static final double SIGNIFICANCE = 0.05;
}
