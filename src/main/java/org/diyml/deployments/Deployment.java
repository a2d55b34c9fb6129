package org.diyml.deployments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** A model that answers callers who have one of its keys. */
@Entity
public class Deployment extends Stored {
  @Column(name = "project_id")
  private long projectId;

  private String name;

  @Column(name = "iteration_id")
  private Long iterationId;

  @Column(name = "model_id")
  private Long modelId;

  private boolean active;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Deployment() {}

  Deployment(long projectId, String name, DeployedModel model, Instant now) {
    this.projectId = projectId;
    this.name = name;
    pointAt(model);
    this.active = true;
    this.createdAt = now;
  }

  void rename(String newName) {
    name = newName;
  }

  void activate(boolean on) {
    active = on;
  }

  /** Points the deployment at another model. Keys stay. */
  void pointAt(DeployedModel model) {
    iterationId = model.iterationId();
    modelId = model.uploadedId();
  }

  public long getProjectId() {
    return projectId;
  }

  public String getName() {
    return name;
  }

  /** The iteration whose model answers; null when it is another. */
  public Long getIterationId() {
    return iterationId;
  }

  /** The uploaded model that answers; null when it is another. */
  public Long getModelId() {
    return modelId;
  }

  /** Whether it answers at all. */
  public boolean isActive() {
    return active;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
