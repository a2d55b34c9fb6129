package org.diyml.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers what they must not do with an answer: take it for something else than it says, show
 * it inside another site, tell other sites where somebody came from, load anything from elsewhere.
 * What is private is stored nowhere unless its own resource allows it.
 */
@WebFilter(
    filterName = "headers",
    urlPatterns = "/*",
    // Nobody says which filter comes first: one that forwards may come before this one.
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
    asyncSupported = true)
public class HeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String PAGES =
      "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
          + " style-src 'self' 'unsafe-inline'; script-src 'self'; script-src-attr 'none';"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Whatever an answer holds, it runs nothing, even when it is opened as a page. */
  private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set(request, response);
    chain.doFilter(request, response);
  }

  /** Sets them for an answer that nobody keeps, of who may answer before this filter does. */
  public static void setPrivate(HttpServletRequest request, HttpServletResponse response) {
    set(request, response);
    response.setHeader("Cache-Control", "no-store");
  }

  private static void set(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getServletPath();
    boolean data = path.startsWith("/api");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
    response.setHeader("Content-Security-Policy", data ? DATA : PAGES);
    if (data || path.startsWith("/app")) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (ClientConnection.isSecure(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
