package org.diyml.deployments;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
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

  @Embedded private Shadow shadow = new Shadow();
  @Embedded private Keeping keeping = new Keeping();

  private Double threshold;

  @Column(name = "allowed_origins")
  private String allowedOrigins = "";

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

  /** Has another model answer beside the live one; null for none. */
  void shadowedBy(DeployedModel model) {
    shadow = new Shadow(model);
  }

  /** Sets from which score an answer counts; null for what is usual. */
  void answerFrom(Double least) {
    threshold = least;
  }

  void allow(Origins origins) {
    allowedOrigins = origins.text();
  }

  void keep(Keeping how) {
    keeping = how;
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

  /** Which model answers beside the live one. */
  public Shadow getShadow() {
    return shadow == null ? new Shadow() : shadow;
  }

  /** Which answers are kept with their pictures. */
  public Keeping getKeeping() {
    return keeping;
  }

  /** From which score an answer counts where the caller says nothing; null for what is usual. */
  public Double getThreshold() {
    return threshold;
  }

  /** Sites whose pages may call from a browser. */
  public List<String> getAllowedOrigins() {
    return Origins.read(allowedOrigins).all();
  }

  /** Whether it answers at all. */
  public boolean isActive() {
    return active;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
