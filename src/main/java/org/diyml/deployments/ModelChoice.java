package org.diyml.deployments;

import org.diyml.platform.errors.UserError;

/**
 * Which model to deploy: one of the two.
 *
 * @param model {@code default}, or null
 * @param iteration number of an iteration of the project, or null
 */
public record ModelChoice(String model, Integer iteration) {
  /** The word for the model that needs no training. */
  public static final String DEFAULT = "default";

  /** Whether anything is chosen. */
  boolean isMade() {
    return model != null || iteration != null;
  }

  /**
   * Whether the default model is chosen.
   *
   * @throws UserError invalid when neither or both are chosen, or the word is another
   */
  boolean isDefault() {
    if ((model == null) == (iteration == null)) {
      throw UserError.invalid("model", "deployment.choice");
    }
    if (model != null && !model.equals(DEFAULT)) {
      throw UserError.invalid("model", "deployment.choice");
    }
    return model != null;
  }
}
