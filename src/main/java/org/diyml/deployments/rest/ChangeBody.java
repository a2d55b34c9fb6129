package org.diyml.deployments.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.diyml.deployments.DeploymentChange;
import org.diyml.deployments.Keeping;
import org.diyml.deployments.ModelChoice;
import org.diyml.deployments.Origins;
import org.diyml.platform.errors.UserError;

/**
 * What to change of a deployment; what is absent stays as it is.
 *
 * @param model {@code default}; or give {@code iteration} or {@code modelId}
 * @param threshold a number from 0 to 1; null for what suits the model
 * @param shadow {@code {"iteration": 2}}, {@code {"modelId": 7}} or {@code {"model": "default"}};
 *     null or {@code "none"} for no model
 * @param allowedOrigins sites whose pages may call from a browser, {@code *} for all
 * @param keep share of answers that is kept with their pictures, and for how many days
 */
public record ChangeBody(
    String name,
    Boolean active,
    String model,
    Integer iteration,
    Long modelId,
    JsonNode threshold,
    JsonNode shadow,
    List<String> allowedOrigins,
    Keep keep) {
  private static final String NONE = "none";

  /** Which answers are kept. */
  public record Keep(Double share, Integer days) {}

  DeploymentChange change() {
    return new DeploymentChange(
        name,
        active,
        choice(model, iteration, modelId),
        threshold == null ? null : number(threshold),
        shadow == null ? null : shadowed(shadow),
        allowedOrigins == null ? null : Origins.of(allowedOrigins),
        keep == null ? null : Keeping.of(keep.share(), keep.days()));
  }

  private static Optional<Double> number(JsonNode given) {
    if (given.isNull()) {
      return Optional.empty();
    }
    if (!given.isNumber()) {
      throw UserError.invalid("threshold", "error.field.type", "threshold");
    }
    return Optional.of(given.doubleValue());
  }

  private static Optional<ModelChoice> shadowed(JsonNode given) {
    if (given.isNull() || given.asText().equals(NONE) || given.path("model").asText().equals(NONE)) {
      return Optional.empty();
    }
    ModelChoice choice =
        choice(
            given.path("model").textValue(),
            given.path("iteration").isInt() ? given.get("iteration").intValue() : null,
            given.path("modelId").isIntegralNumber() ? given.get("modelId").longValue() : null);
    if (choice == null) {
      throw UserError.invalid("shadow", "deployment.choice");
    }
    return Optional.of(choice);
  }

  private static ModelChoice choice(String model, Integer iteration, Long modelId) {
    return model == null && iteration == null && modelId == null
        ? null
        : new ModelChoice(model, iteration, modelId);
  }
}
