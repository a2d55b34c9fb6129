package org.diyml.deployments;

/**
 * Which model answers. Where both are null it is the default one.
 *
 * @param iterationId the iteration whose model it is, or null
 * @param uploadedId the uploaded model, or null
 * @param title what to call it
 */
public record DeployedModel(Long iterationId, Long uploadedId, String title) {
  /** What needs no training. */
  static final DeployedModel DEFAULT = new DeployedModel(null, null, ModelChoice.DEFAULT);

  boolean isDefault() {
    return iterationId == null && uploadedId == null;
  }
}
