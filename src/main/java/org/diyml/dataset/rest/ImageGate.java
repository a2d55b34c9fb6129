package org.diyml.dataset.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.diyml.dataset.Images;
import org.diyml.platform.rest.PathIds;
import org.diyml.projects.Permission;

/** Lets nobody past the address of an image that is not theirs, before the body is read. */
@Provider
public class ImageGate implements ContainerRequestFilter {
  /** Name of the path parameter that holds an image's id. */
  public static final String PARAMETER = "image";

  @Inject private Images images;

  @Override
  public void filter(ContainerRequestContext request) {
    PathIds.find(request, PARAMETER).ifPresent(id -> images.require(id, Permission.VIEW));
  }
}
