package org.diyml.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Addresses of pages inside the application, without its context path. */
public final class PageAddress {
  /** Below this path lie the pages. */
  public static final String PREFIX = "/app/";

  /** Where people come first. */
  public static final String FIRST = PREFIX + "dashboard";

  private PageAddress() {}

  /** Whether {@code address} is one of our pages, and so a safe place to send somebody to. */
  public static boolean isPage(String address) {
    return address != null && address.startsWith(PREFIX);
  }

  /**
   * The page on which the user made a request in the background, with its query.
   *
   * <p>Such a request goes to the address of a view without the query that says what it shows.
   */
  public static Optional<String> shownBy(HttpServletRequest request) {
    String referer = request.getHeader("Referer");
    if (referer == null) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(referer);
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return Optional.ofNullable(uri.getRawPath())
          .filter(path -> path.startsWith(request.getContextPath() + PREFIX))
          .map(path -> path.substring(request.getContextPath().length()) + query);
    } catch (IllegalArgumentException e) {
      // No address that a browser sends.
      return Optional.empty();
    }
  }
}
