package org.diyml.platform.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Refuses requests whose {@code Accept} weighs a media type by what is no number: RESTEasy would
 * take that for a defect of the server.
 */
@Provider
@PreMatching
public class AcceptCheck implements ContainerRequestFilter {
  private static final Pattern WEIGHT =
      Pattern.compile(";\\s*q\\s*=\\s*([^;,\\s]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d*)?|\\.\\d+");

  @Override
  public void filter(ContainerRequestContext request) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accepted != null
        && WEIGHT.matcher(accepted).results()
            .anyMatch(weight -> !NUMBER.matcher(weight.group(1)).matches())) {
      throw new BadRequestException();
    }
  }
}
