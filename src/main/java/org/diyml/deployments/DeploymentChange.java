package org.diyml.deployments;

/** What to change of a deployment; null leaves a thing as it is. */
public record DeploymentChange(
    String name, Boolean active, String model, Integer iteration, Long modelId) {
  ModelChoice choice() {
    return new ModelChoice(model, iteration, modelId);
  }
}
