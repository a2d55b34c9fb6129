package org.diyml.deployments.web;

import java.io.Serializable;
import org.diyml.deployments.Deployment;

/** A deployment as the list shows it. */
public final class DeploymentRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final Integer iteration;
  private final boolean active;

  DeploymentRow(Deployment deployment, Integer iteration) {
    this.id = deployment.getId();
    this.name = deployment.getName();
    this.iteration = iteration;
    this.active = deployment.isActive();
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** Number of the iteration that answers; null for the default model. */
  public Integer getIteration() {
    return iteration;
  }

  /** Whether it answers. */
  public boolean isActive() {
    return active;
  }
}
