package org.diyml.deployments.shadow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.Prediction;

/** Whether two models say the same of a picture. */
final class Agreement {
  private Agreement() {}

  /**
   * Classifiers agree in their best label, detectors in how many objects of each label they find.
   *
   * @param live what counts of the one, best first
   * @param shadow what counts of the other, best first
   */
  static boolean of(List<Prediction> live, List<Prediction> shadow) {
    if (live.isEmpty() || shadow.isEmpty()) {
      return live.isEmpty() && shadow.isEmpty();
    }
    return live.get(0).box() == null && shadow.get(0).box() == null
        ? live.get(0).label().equals(shadow.get(0).label())
        : counts(live).equals(counts(shadow));
  }

  private static Map<String, Integer> counts(List<Prediction> predictions) {
    Map<String, Integer> counts = new HashMap<>();
    predictions.forEach(prediction -> counts.merge(prediction.label(), 1, Integer::sum));
    return counts;
  }
}
