package org.diyml.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.diyml.platform.errors.UserError;

/** Ids in the paths of requests. */
public final class PathIds {
  private PathIds() {}

  /**
   * The id that a path parameter holds; nothing when the route has no such parameter.
   *
   * @throws UserError not found when it is no id
   */
  public static Optional<Long> find(ContainerRequestContext request, String parameter) {
    String text = request.getUriInfo().getPathParameters().getFirst(parameter);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw UserError.notFound("error.noSuchRoute");
    }
  }
}
