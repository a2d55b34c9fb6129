package org.diyml.training;

import java.util.List;

/**
 * Why a model was trained the way it was.
 *
 * @param mode that was chosen
 * @param reason in words
 * @param trials what each way reached in its trial
 */
public record ModeChoice(String mode, String reason, List<Trial> trials) {
  /**
   * A short training.
   *
   * @param accuracy on validation images, 0 to 1
   */
  public record Trial(String mode, double accuracy) {}
}
