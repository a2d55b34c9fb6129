package org.diyml.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cookies that open something: scripts do not see them, requests that other sites make do not bring
 * them, except when somebody follows a link to here.
 */
public final class OwnCookie {
  private OwnCookie() {}

  /** The cookie that a browser is to keep for so long, for all that lies below {@code path}. */
  public static Cookie of(
      HttpServletRequest request, String name, String value, String path, Duration kept) {
    Cookie cookie = new Cookie(name, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(ClientConnection.isSecure(request));
    cookie.setPath(path);
    cookie.setMaxAge((int) kept.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** The value of the cookie of that name that a request brings. */
  public static Optional<String> find(HttpServletRequest request, String name) {
    return request.getCookies() == null
        ? Optional.empty()
        : Stream.of(request.getCookies())
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
