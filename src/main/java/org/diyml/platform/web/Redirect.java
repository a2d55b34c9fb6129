package org.diyml.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Sends browsers on within the product. By a path alone: a whole address would name the host that
 * the request says, which may be anybody's.
 */
public final class Redirect {
  private Redirect() {}

  /** Goes on at a path that begins with the product's own. */
  public static void to(String path, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", path);
  }
}
