package org.diyml.engine.detection;

import java.util.ArrayList;
import java.util.List;

/** Leaves one box an object of the many that a detector finds for it. */
public final class NonMaximumSuppression {

  private NonMaximumSuppression() {}

  /**
   * Labels do not suppress each other: a person may sit on a chair.
   *
   * @param candidates in any order
   * @return those that count, best first
   */
  public static List<Detection> apply(List<Detection> candidates, DetectionSettings settings) {
    List<Detection> kept = new ArrayList<>();
    for (Detection candidate : candidates.stream().sorted(Detection.BEST_FIRST).toList()) {
      if (kept.size() == settings.maxDetections()
          || candidate.score() < settings.scoreThreshold()) {
        break;
      }
      if (kept.stream().noneMatch(better -> suppresses(better, candidate, settings))) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static boolean suppresses(
      Detection better, Detection candidate, DetectionSettings settings) {
    return better.label() == candidate.label()
        && better.box().overlap(candidate.box()) > settings.overlapThreshold();
  }
}
