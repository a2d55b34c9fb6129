package org.diyml.deployments.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.diyml.deployments.Deployments;
import org.diyml.platform.rest.PathIds;
import org.diyml.projects.Permission;

/** Lets nobody past the address of a deployment that is not theirs, before the body is read. */
@Provider
public class DeploymentGate implements ContainerRequestFilter {
  /** Name of the path parameter that holds a deployment's id. */
  public static final String PARAMETER = "deployment";

  @Inject private Deployments deployments;

  @Override
  public void filter(ContainerRequestContext request) {
    PathIds.find(request, PARAMETER).ifPresent(id -> deployments.require(id, Permission.VIEW));
  }
}
