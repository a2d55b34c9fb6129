package org.diyml.deployments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** An answer of a deployment, kept only where its project asks for it. The picture is not kept. */
@Entity
@Table(name = "inference_result")
public class InferenceResult extends Stored {
  @Column(name = "deployment_id")
  private long deploymentId;

  private String model;
  private String predictions;

  @Column(name = "created_at")
  private Instant createdAt;

  protected InferenceResult() {}

  InferenceResult(long deploymentId, String model, String predictions, Instant now) {
    this.deploymentId = deploymentId;
    this.model = model;
    this.predictions = predictions;
    this.createdAt = now;
  }

  public long getDeploymentId() {
    return deploymentId;
  }

  public String getModel() {
    return model;
  }

  /** The answers as JSON text. */
  public String getPredictions() {
    return predictions;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
