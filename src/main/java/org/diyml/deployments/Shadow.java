package org.diyml.deployments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A model that answers beside the live one of a deployment, for comparison only. */
@Embeddable
public class Shadow {
  @Column(name = "shadow_default")
  private boolean defaultModel;

  @Column(name = "shadow_iteration_id")
  private Long iterationId;

  @Column(name = "shadow_model_id")
  private Long modelId;

  /** No model. */
  protected Shadow() {}

  /** That model; null for none. */
  Shadow(DeployedModel model) {
    if (model != null) {
      defaultModel = model.isDefault();
      iterationId = model.iterationId();
      modelId = model.uploadedId();
    }
  }

  /** Whether there is one. */
  public boolean isThere() {
    return defaultModel || iterationId != null || modelId != null;
  }

  /** The iteration whose model it is; null when it is another. */
  public Long getIterationId() {
    return iterationId;
  }

  /** The uploaded model; null when it is another. */
  public Long getModelId() {
    return modelId;
  }
}
