package org.diyml.training;

import java.util.Map;
import java.util.SortedMap;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.dataset.LabelParts;
import org.diyml.platform.errors.UserError;

/** What images and labels have to be there before training makes sense. */
public final class TrainingNeeds {
  private TrainingNeeds() {}

  /**
   * Checks what every method needs.
   *
   * @param labels the images that it would learn from, by the label's name
   * @throws UserError a conflict that says what is missing
   */
  public static void require(SortedMap<String, LabelParts> labels) {
    long validation = 0;
    for (Map.Entry<String, LabelParts> label : labels.entrySet()) {
      long images = label.getValue().images();
      if (images < DatasetNeeds.IMAGES_OF_A_LABEL) {
        throw UserError.conflict(
            "training.tooFew", label.getKey(), images, DatasetNeeds.IMAGES_OF_A_LABEL);
      }
      validation += label.getValue().validation();
    }
    if (validation == 0) {
      throw UserError.conflict("training.noValidation");
    }
    for (Map.Entry<String, LabelParts> label : labels.entrySet()) {
      if (label.getValue().train() == 0) {
        throw UserError.conflict("training.noTrain", label.getKey());
      }
    }
  }
}
