package org.diyml.accounts.identities.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.diyml.accounts.identities.AttemptSeal;
import org.diyml.platform.security.OwnCookie;

/** The cookie in which a browser keeps the sealed attempt while its person is at the provider. */
final class AttemptCookie {
  /** Below it lies all that has to do with the provider. */
  static final String PATH = "/app/provider/";

  private static final String NAME = "diyml_provider";

  private AttemptCookie() {}

  static void set(HttpServletRequest request, HttpServletResponse response, String sealed) {
    response.addCookie(cookie(request, sealed, AttemptSeal.LASTS));
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", Duration.ZERO));
  }

  static Optional<String> find(HttpServletRequest request) {
    return OwnCookie.find(request, NAME);
  }

  private static Cookie cookie(HttpServletRequest request, String value, Duration kept) {
    return OwnCookie.of(request, NAME, value, request.getContextPath() + PATH, kept);
  }
}
