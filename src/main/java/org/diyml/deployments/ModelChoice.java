package org.diyml.deployments;

import java.util.Objects;
import java.util.stream.Stream;
import org.diyml.platform.errors.UserError;

/**
 * Which model to deploy: one of the three.
 *
 * @param model {@code default}, or null
 * @param iteration number of an iteration of the project, or null
 * @param modelId id of an uploaded model, or null
 */
public record ModelChoice(String model, Integer iteration, Long modelId) {
  /** The word for the model that needs no training. */
  public static final String DEFAULT = "default";

  /** The model that needs no training. */
  public static ModelChoice ofDefault() {
    return new ModelChoice(DEFAULT, null, null);
  }

  /** The model of the iteration of that number. */
  public static ModelChoice ofIteration(int number) {
    return new ModelChoice(null, number, null);
  }

  /** The uploaded model of that id. */
  public static ModelChoice ofUploaded(long id) {
    return new ModelChoice(null, null, id);
  }

  /**
   * Makes sure that one thing is chosen.
   *
   * @throws UserError invalid when none or several are chosen, or the word is another
   */
  ModelChoice checked() {
    long chosen = Stream.of(model, iteration, modelId).filter(Objects::nonNull).count();
    if (chosen != 1 || (model != null && !model.equals(DEFAULT))) {
      throw UserError.invalid("model", "deployment.choice");
    }
    return this;
  }
}
