package org.diyml.deployments.rest;

import java.time.Instant;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.ModelChoice;

/**
 * What clients see of a deployment.
 *
 * @param model {@code default} or {@code iteration}
 * @param iteration number of the iteration; null for the default model
 */
public record DeploymentView(
    long id,
    long project,
    String name,
    String model,
    Integer iteration,
    boolean active,
    String url,
    Instant createdAt) {
  static DeploymentView of(Deployment deployment, Integer iteration, String url) {
    return new DeploymentView(
        deployment.getId(),
        deployment.getProjectId(),
        deployment.getName(),
        iteration == null ? ModelChoice.DEFAULT : "iteration",
        iteration,
        deployment.isActive(),
        url,
        deployment.getCreatedAt());
  }
}
