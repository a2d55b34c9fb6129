package org.diyml.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.diyml.platform.security.OwnCookie;
import org.diyml.platform.security.Secret;

/** The cookie in which a browser keeps the token of its session. */
public final class SessionCookie {
  private static final String NAME = "diyml_session";

  private SessionCookie() {}

  /** Hands the token to the browser. */
  public static void set(
      HttpServletRequest request, HttpServletResponse response, IssuedToken issued) {
    Duration rest = Duration.between(Instant.now(), issued.token().getExpiresAt());
    response.addCookie(cookie(request, issued.secret().text(), rest));
  }

  /** Makes the browser forget it. */
  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", Duration.ZERO));
  }

  static Optional<Secret> find(HttpServletRequest request) {
    return OwnCookie.find(request, NAME).map(Secret::new);
  }

  private static Cookie cookie(HttpServletRequest request, String value, Duration kept) {
    return OwnCookie.of(request, NAME, value, "/", kept);
  }
}
