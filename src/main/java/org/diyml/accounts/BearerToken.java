package org.diyml.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.diyml.platform.security.Secret;

/** The token in an {@code Authorization: Bearer} header, which programs send. */
final class BearerToken {
  private static final String SCHEME = "Bearer ";

  private BearerToken() {}

  static Optional<Secret> find(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> new Secret(header.substring(SCHEME.length()).strip()));
  }
}
