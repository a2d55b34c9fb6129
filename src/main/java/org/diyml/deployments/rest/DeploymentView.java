package org.diyml.deployments.rest;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.ModelChoice;
import org.diyml.deployments.Shadow;

/**
 * What clients see of a deployment.
 *
 * @param model {@code default}, {@code iteration} or {@code uploaded}
 * @param iteration number of the iteration; null for other models
 * @param modelId id of the uploaded model; null for other models
 * @param threshold from which score an answer counts; null for what suits the model
 * @param shadow the model that answers beside the live one; null for none
 * @param allowedOrigins sites whose pages may call from a browser
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
    Instant createdAt,
    Double threshold,
    ShadowView shadow,
    List<String> allowedOrigins,
    Keep keep) {
  /** The model that answers beside the live one. */
  public record ShadowView(String model, Integer iteration, Long modelId) {}

  /** Which share of answers is kept with the pictures, and for how many days. */
  public record Keep(double share, int days) {}

  /** The view of {@code deployment}; {@code numbers} knows the number of an iteration's id. */
  static DeploymentView of(Deployment deployment, Function<Long, Integer> numbers, String url) {
    return new DeploymentView(
        deployment.getId(),
        deployment.getProjectId(),
        deployment.getName(),
        kind(deployment.getIterationId(), deployment.getModelId()),
        numbers.apply(deployment.getIterationId()),
        deployment.getModelId(),
        deployment.isActive(),
        url,
        deployment.getCreatedAt(),
        deployment.getThreshold(),
        shadow(deployment.getShadow(), numbers),
        deployment.getAllowedOrigins(),
        new Keep(deployment.getKeeping().getShare(), deployment.getKeeping().getDays()));
  }

  private static ShadowView shadow(Shadow shadow, Function<Long, Integer> numbers) {
    return shadow.isThere()
        ? new ShadowView(
            kind(shadow.getIterationId(), shadow.getModelId()),
            numbers.apply(shadow.getIterationId()),
            shadow.getModelId())
        : null;
  }

  private static String kind(Long iterationId, Long modelId) {
    if (iterationId != null) {
      return "iteration";
    }
    return modelId == null ? ModelChoice.DEFAULT : "uploaded";
  }
}
