package org.diyml.deployments.rest;

import java.time.Instant;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.ModelChoice;

/**
 * What clients see of a deployment.
 *
 * @param model {@code default}, {@code iteration} or {@code uploaded}
 * @param iteration number of the iteration; null for other models
 * @param modelId id of the uploaded model; null for other models
 */
public record DeploymentView(
    long id,
    long project,
    String name,
    String model,
    Integer iteration,
    Long modelId,
    boolean active,
    String url,
    Instant createdAt) {
  static DeploymentView of(Deployment deployment, Integer iteration, String url) {
    return new DeploymentView(
        deployment.getId(),
        deployment.getProjectId(),
        deployment.getName(),
        kind(deployment),
        iteration,
        deployment.getModelId(),
        deployment.isActive(),
        url,
        deployment.getCreatedAt());
  }

  private static String kind(Deployment deployment) {
    if (deployment.getIterationId() != null) {
      return "iteration";
    }
    return deployment.getModelId() == null ? ModelChoice.DEFAULT : "uploaded";
  }
}
