package org.diyml.projects.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.diyml.platform.rest.PathIds;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;

/**
 * Lets nobody past the address of a project that is not theirs: before the body is read, on every
 * route that has the parameter.
 */
@Provider
public class ProjectGate implements ContainerRequestFilter {
  /** Name of the path parameter that holds a project's id. */
  public static final String PARAMETER = "project";

  @Inject private ProjectAccess access;

  @Override
  public void filter(ContainerRequestContext request) {
    PathIds.find(request, PARAMETER).ifPresent(id -> access.require(id, Permission.VIEW));
  }
}
