package org.diyml.platform.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language in which a request is answered: the one that was chosen in this browser, else the
 * one that the client likes best of those that are spoken here, else English.
 */
public final class RequestLanguage {
  private static final String COOKIE = "language";
  /** What the language of an answer hangs on: the value of its header Vary. */
  public static final String VARIES_BY = "Accept-Language, Cookie";

  private static final Duration KEPT = Duration.ofDays(365);

  private RequestLanguage() {}

  /** The language in which to answer. */
  public static Language of(HttpServletRequest request) {
    return chosen(request)
        .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
  }

  /** Says in which language the answer is, and what that hung on. */
  public static void declare(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Language", of(request).getTag());
    response.addHeader("Vary", VARIES_BY);
  }

  /** The cookie by which a browser remembers a choice, for all that lies below {@code path}. */
  public static Cookie choice(Language language, String path) {
    Cookie cookie = new Cookie(COOKIE, language.getTag());
    cookie.setHttpOnly(true);
    cookie.setPath(path);
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    return request.getCookies() == null
        ? Optional.empty()
        : Stream.of(request.getCookies())
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .findFirst()
            .flatMap(cookie -> Language.of(cookie.getValue()));
  }
}
