package org.diyml.deployments.web;

import java.io.Serializable;
import org.diyml.deployments.Deployment;

/** A deployment as the list shows it. */
public final class DeploymentRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final Integer iteration;
  private final boolean brought;
  private final boolean active;

  DeploymentRow(Deployment deployment, Integer iteration) {
    this.id = deployment.getId();
    this.name = deployment.getName();
    this.iteration = iteration;
    this.brought = deployment.getModelId() != null;
    this.active = deployment.isActive();
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Whether a model answers that somebody brought. */
  public boolean isBrought() {
    return brought;
  }

  /** Number of the iteration that answers; null for another model. */
  public Integer getIteration() {
    return iteration;
  }

  /** Whether it answers. */
  public boolean isActive() {
    return active;
  }
}
