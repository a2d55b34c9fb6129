package org.diyml.platform.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.diyml.platform.rest.ApiApplication;

/** Where a request went, without the ids in its address: there are only so many of them. */
final class Route {
  private static final String ATTRIBUTE = "org.diyml.route";
  private static final String EXPRESSION = ":.*\\}";

  private Route() {}

  /** Notes that a method of a resource answers. */
  static void note(HttpServletRequest request, Class<?> resource, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = resource.getAnnotation(Path.class).value();
    String whole = own == null ? path : path + "/" + own.value();
    request.setAttribute(
        ATTRIBUTE, ApiApplication.PATH + "/" + whole.replaceAll(EXPRESSION, "}"));
  }

  /** The template of the resource that answered, or what the servlet that did is mapped to. */
  static String of(HttpServletRequest request) {
    Object noted = request.getAttribute(ATTRIBUTE);
    return noted != null ? noted.toString() : request.getHttpServletMapping().getPattern();
  }
}
