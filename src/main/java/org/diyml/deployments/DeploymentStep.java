package org.diyml.deployments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** A model that a deployment pointed at from some time on. */
@Entity
@Table(name = "deployment_step")
public class DeploymentStep extends Stored {
  @Column(name = "deployment_id")
  private long deploymentId;

  private int number;

  @Column(name = "iteration_id")
  private Long iterationId;

  @Column(name = "model_id")
  private Long modelId;

  private String title;

  @Column(name = "made_at")
  private Instant madeAt;

  protected DeploymentStep() {}

  DeploymentStep(long deploymentId, int number, DeployedModel model, Instant now) {
    this.deploymentId = deploymentId;
    this.number = number;
    this.iterationId = model.iterationId();
    this.modelId = model.uploadedId();
    this.title = model.title();
    this.madeAt = now;
  }

  DeployedModel model() {
    return new DeployedModel(iterationId, modelId, title);
  }

  /** Counts the steps of a deployment from 1. */
  public int getNumber() {
    return number;
  }

  /** What the model was called. */
  public String getTitle() {
    return title;
  }

  /** Since when it answered. */
  public Instant getMadeAt() {
    return madeAt;
  }
}
