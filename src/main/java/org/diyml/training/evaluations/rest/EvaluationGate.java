package org.diyml.training.evaluations.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.diyml.platform.rest.PathIds;
import org.diyml.projects.Permission;
import org.diyml.training.evaluations.Evaluations;

/** Lets nobody past the address of an evaluation that is not theirs. */
@Provider
public class EvaluationGate implements ContainerRequestFilter {
  /** Name of the path parameter that holds an evaluation's id. */
  public static final String PARAMETER = "evaluation";

  @Inject private Evaluations evaluations;

  @Override
  public void filter(ContainerRequestContext request) {
    PathIds.find(request, PARAMETER).ifPresent(id -> evaluations.require(id, Permission.VIEW));
  }
}
