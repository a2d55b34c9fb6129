package org.diyml.engine.metrics;

import java.util.List;

/**
 * The lowest threshold from which on answers can be relied upon, if there is one.
 *
 * @param threshold null when none can be recommended
 * @param target share of right answers aimed at
 * @param reason why this one, or why none
 */
public record RecommendedThreshold(Double threshold, double target, Reason reason) {

  static final int TARGET_PERCENT = 95;

  /** With fewer answers a single mistake decides whether 95 % of them are right. */
  static final int FEWEST_ANSWERS = 20;

  /** Why a threshold is recommended, or none. */
  public enum Reason {
    /** Enough answers are right without any threshold: it is 0. */
    ALL_ANSWERS_RELIABLE,
    /** It is the lowest at which enough answers are right. */
    LOWEST_RELIABLE,
    /** None: at no threshold that leaves at least 20 answers are enough of them right. */
    NEVER_RELIABLE,
    /** None: fewer than 20 pictures say too little. */
    TOO_FEW_PICTURES
  }

  /** Chooses from points with rising thresholds, of which the first answers for all pictures. */
  static RecommendedThreshold among(List<ThresholdPoint> points) {
    int pictures = points.get(0).answered();
    if (pictures < FEWEST_ANSWERS) {
      return because(Reason.TOO_FEW_PICTURES, null);
    }
    for (ThresholdPoint point : points) {
      if (point.answered() >= FEWEST_ANSWERS && reliable(point)) {
        boolean all = point.answered() == pictures;
        return because(
            all ? Reason.ALL_ANSWERS_RELIABLE : Reason.LOWEST_RELIABLE, point.threshold());
      }
    }
    return because(Reason.NEVER_RELIABLE, null);
  }

  private static boolean reliable(ThresholdPoint point) {
    long right = Math.round(point.accuracy() * point.answered());
    return right * 100 >= (long) TARGET_PERCENT * point.answered();
  }

  private static RecommendedThreshold because(Reason reason, Double threshold) {
    return new RecommendedThreshold(threshold, TARGET_PERCENT / 100.0, reason);
  }
}
