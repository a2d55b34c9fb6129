package org.diyml.dataset.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.diyml.dataset.Labels;
import org.diyml.platform.rest.PathIds;
import org.diyml.projects.Permission;
import org.diyml.projects.rest.ProjectGate;

/** Lets nobody past the address of a label that is not in the project, before the body is read. */
@Provider
public class LabelGate implements ContainerRequestFilter {
  /** Name of the path parameter that holds a label's id. */
  public static final String PARAMETER = "label";

  @Inject private Labels labels;

  @Override
  public void filter(ContainerRequestContext request) {
    PathIds.find(request, PARAMETER)
        .ifPresent(
            id ->
                labels.require(
                    PathIds.find(request, ProjectGate.PARAMETER).orElseThrow(),
                    id,
                    Permission.VIEW));
  }
}
