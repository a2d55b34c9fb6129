package org.diyml.deployments.web;

import java.io.Serializable;
import org.diyml.deployments.Deployment;

/** A deployment as the list shows it. */
public final class DeploymentRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final Integer iteration;
  private final String uploaded;
  private final boolean active;

  DeploymentRow(Deployment deployment, Integer iteration, String uploaded) {
    this.id = deployment.getId();
    this.name = deployment.getName();
    this.iteration = iteration;
    this.uploaded = uploaded;
    this.active = deployment.isActive();
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Number of the iteration that answers; null for other models. */
  public Integer getIteration() {
    return iteration;
  }

  /** Name of the uploaded model that answers; null for other models. */
  public String getUploaded() {
    return uploaded;
  }

  /** Whether it answers. */
  public boolean isActive() {
    return active;
  }
}
