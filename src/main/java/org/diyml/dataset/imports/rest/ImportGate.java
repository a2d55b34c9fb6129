package org.diyml.dataset.imports.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.diyml.dataset.imports.Imports;
import org.diyml.platform.rest.PathIds;
import org.diyml.projects.Permission;

/** Lets nobody past the address of an import that is not theirs. */
@Provider
public class ImportGate implements ContainerRequestFilter {
  /** Name of the path parameter that holds an import's id. */
  public static final String PARAMETER = "import";

  @Inject private Imports imports;

  @Override
  public void filter(ContainerRequestContext request) {
    PathIds.find(request, PARAMETER).ifPresent(id -> imports.require(id, Permission.VIEW));
  }
}
