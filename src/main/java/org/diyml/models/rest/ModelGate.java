package org.diyml.models.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.diyml.models.ModelCatalogue;

/** Lets nobody past the address of a model that is not theirs. */
@Provider
public class ModelGate implements ContainerRequestFilter {
  /** Name of the path parameter that holds a model's id, or the name of a built-in one. */
  public static final String PARAMETER = "model";

  @Inject private ModelCatalogue catalogue;

  @Override
  public void filter(ContainerRequestContext request) {
    String id = request.getUriInfo().getPathParameters().getFirst(PARAMETER);
    if (id != null) {
      catalogue.require(id);
    }
  }
}
