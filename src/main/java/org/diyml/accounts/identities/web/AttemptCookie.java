package org.diyml.accounts.identities.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.accounts.identities.AttemptSeal;
import org.diyml.platform.security.ClientConnection;

/** The cookie in which a browser keeps the sealed attempt while its person is at the provider. */
final class AttemptCookie {
  private static final String NAME = "diyml_provider";
  private static final String PATH = "/app/provider/";

  private AttemptCookie() {}

  static void set(HttpServletRequest request, HttpServletResponse response, String sealed) {
    response.addCookie(cookie(request, sealed, (int) AttemptSeal.LASTS.toSeconds()));
  }

  static void clear(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  static Optional<String> find(HttpServletRequest request) {
    return request.getCookies() == null
        ? Optional.empty()
        : Stream.of(request.getCookies())
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(ClientConnection.isSecure(request));
    cookie.setPath(request.getContextPath() + PATH);
    cookie.setMaxAge(seconds);
    // Strict would keep it from the provider's answer, which comes from another site.
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
