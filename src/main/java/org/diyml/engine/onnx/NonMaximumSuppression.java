package org.diyml.engine.onnx;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Prediction;

/** Leaves one box an object of the many that a detector finds for it. */
final class NonMaximumSuppression {

  private final DetectionSettings settings;

  NonMaximumSuppression(DetectionSettings settings) {
    this.settings = settings;
  }

  /** Labels do not suppress each other: a person may sit on a chair. Best first. */
  List<Prediction> apply(List<Prediction> candidates) {
    List<Prediction> kept = new ArrayList<>();
    for (Prediction candidate : candidates.stream().sorted(Prediction.BEST_FIRST).toList()) {
      if (kept.size() == settings.maxDetections()) {
        break;
      }
      if (kept.stream().noneMatch(better -> suppresses(better, candidate))) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private boolean suppresses(Prediction better, Prediction candidate) {
    return better.label().equals(candidate.label())
        && better.box().overlap(candidate.box()) > settings.overlapThreshold();
  }
}
