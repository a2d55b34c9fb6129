package org.diyml.deployments;

import java.util.Optional;

/**
 * What to change of a deployment; null leaves a thing as it is.
 *
 * @param model which model is to answer
 * @param threshold from which score an answer counts; empty for what is usual
 * @param shadow which model is to answer beside the live one; empty for none
 */
public record DeploymentChange(
    String name,
    Boolean active,
    ModelChoice model,
    Optional<Double> threshold,
    Optional<ModelChoice> shadow,
    Origins allowedOrigins,
    Keeping keeping) {
  /** Switches a deployment on or off. */
  public static DeploymentChange ofActive(boolean on) {
    return new DeploymentChange(null, on, null, null, null, null, null);
  }

  /** Points a deployment at another model. */
  public static DeploymentChange ofModel(ModelChoice model) {
    return new DeploymentChange(null, null, model, null, null, null, null);
  }
}
