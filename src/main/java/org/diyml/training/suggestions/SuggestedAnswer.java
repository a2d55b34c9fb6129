package org.diyml.training.suggestions;

import org.diyml.engine.Box;
import org.diyml.engine.Prediction;

/**
 * One answer of a model.
 *
 * @param probability 0 to 1
 * @param box in pixels of the upright image; null when the whole image is meant
 */
public record SuggestedAnswer(String label, double probability, Box box) {
  static SuggestedAnswer of(Prediction prediction) {
    return new SuggestedAnswer(prediction.label(), prediction.probability(), prediction.box());
  }
}
