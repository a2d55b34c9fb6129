package org.diyml.platform.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Notes which resource answers a request. */
@Provider
public class RouteFilter implements ContainerRequestFilter {
  @Context private ResourceInfo resource;
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    Route.note(request, resource.getResourceClass(), resource.getResourceMethod());
  }
}
