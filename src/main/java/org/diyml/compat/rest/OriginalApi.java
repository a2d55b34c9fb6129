package org.diyml.compat.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Set;
import org.diyml.platform.rest.ApiApplication;

/**
 * Where the resources for the original routes are, and what a browser gets instead of JSON: after
 * it did something, the page that shows it.
 */
@Provider
@PreMatching
public class OriginalApi implements ContainerRequestFilter, ContainerResponseFilter {
  /** Path of the resources within the JAX-RS application. */
  public static final String PATH = "original";

  /** Path that requests are forwarded below. */
  public static final String FORWARDED = ApiApplication.PATH + "/" + PATH;

  /** Attribute of a browser's request: the page to send it on to. */
  public static final String PAGE = "org.diyml.compat.page";

  /** Attribute of a request with a plain form: its bytes. */
  static final String FORM = "org.diyml.compat.form";

  private static final int LONGEST_FORM = 1 << 16;
  private static final int SEE_OTHER = 303;
  private static final Set<String> DOING = Set.of("POST", "PUT", "DELETE");

  @Inject private HttpServletRequest servletRequest;

  /** Browsers ask for HTML; what they get in its place is decided when the answer is there. */
  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getUriInfo().getPath().replaceFirst("^/", "").startsWith(PATH + "/")) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
      // The runtime may have read the first byte of a form to see whether there is one.
      if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
        servletRequest.setAttribute(FORM, request.getEntityStream().readNBytes(LONGEST_FORM));
      }
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object page = servletRequest.getAttribute(PAGE);
    boolean done = response.getStatus() < 300 && DOING.contains(request.getMethod());
    if (page != null && done) {
      response.setStatus(SEE_OTHER);
      response.setEntity(null);
      response.getHeaders().putSingle(HttpHeaders.LOCATION, page);
    }
  }
}
