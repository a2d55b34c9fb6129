package org.diyml.training.suggestions;

import java.util.List;
import org.diyml.engine.Prediction;

/** How unsure a model is of an image. */
public final class Uncertainty {
  private Uncertainty() {}

  /**
   * For a classifier 1 less the margin between the two best answers (margin sampling, Scheffer et
   * al., 2001); for a detector that of its least certain box, and 1 when it finds nothing.
   *
   * @param predictions best first
   * @return 0 when it is sure, 1 when it is not at all
   */
  public static double of(List<Prediction> predictions) {
    if (predictions.isEmpty()) {
      return 1;
    }
    if (predictions.get(0).box() != null) {
      return predictions.stream()
          .mapToDouble(box -> 1 - Math.abs(2 * box.probability() - 1))
          .max()
          .orElseThrow();
    }
    double second = predictions.size() > 1 ? predictions.get(1).probability() : 0;
    return 1 - (predictions.get(0).probability() - second);
  }
}
