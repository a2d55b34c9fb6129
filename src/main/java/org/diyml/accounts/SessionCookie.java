package org.diyml.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.platform.security.ClientConnection;
import org.diyml.platform.security.Secret;

/** The cookie in which a browser keeps the token of its session. */
public final class SessionCookie {
  private static final String NAME = "diyml_session";

  private SessionCookie() {}

  /** Hands the token to the browser. */
  public static void set(
      HttpServletRequest request, HttpServletResponse response, IssuedToken issued) {
    Duration rest = Duration.between(Instant.now(), issued.token().getExpiresAt());
    response.addCookie(cookie(request, issued.secret().text(), (int) rest.toSeconds()));
  }

  /** Makes the browser forget it. */
  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  static Optional<Secret> find(HttpServletRequest request) {
    return request.getCookies() == null
        ? Optional.empty()
        : Stream.of(request.getCookies())
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(cookie -> new Secret(cookie.getValue()))
            .findFirst();
  }

  private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(ClientConnection.isSecure(request));
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
