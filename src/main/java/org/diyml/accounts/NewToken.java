package org.diyml.accounts;

import java.time.Instant;
import org.diyml.platform.errors.FieldChecks;

/**
 * What a user says of a token for a program.
 *
 * @param scope the word of a scope; null for all
 * @param expiresAt null for never
 */
public record NewToken(String name, String scope, Instant expiresAt) {
  private static final int LONGEST_NAME = 100;

  /** The same, which is valid. */
  NewToken checked() {
    new FieldChecks()
        .text(name, "name", LONGEST_NAME)
        .that(scope == null || TokenScope.of(scope).isPresent(), "scope", "account.scope")
        .future(expiresAt, "expiresAt")
        .done();
    return this;
  }

  TokenScope reach() {
    return scope == null ? TokenScope.ALL : TokenScope.of(scope).orElseThrow();
  }
}
