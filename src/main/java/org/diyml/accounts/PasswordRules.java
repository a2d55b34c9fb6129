package org.diyml.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.diyml.platform.errors.FieldChecks;

/**
 * Which passwords are taken: long enough, none that everybody would guess first, and not the user
 * name. Nothing is asked of their characters, as NIST SP 800-63B advises.
 */
public final class PasswordRules {
  /** Fewest characters of a password. */
  public static final int SHORTEST = 8;

  private static final int LONGEST = 256;
  private static final Set<String> COMMON = common("common-passwords.txt");

  private PasswordRules() {}

  /** Notes what is wrong with a password that is to be {@code username}'s. */
  static FieldChecks check(FieldChecks checks, String field, String password, String username) {
    boolean fits =
        password != null && password.length() >= SHORTEST && password.length() <= LONGEST;
    checks.that(fits, field, "account.password", SHORTEST, LONGEST);
    if (fits) {
      String plain = password.toLowerCase(Locale.ROOT);
      checks.that(!COMMON.contains(plain), field, "account.passwordCommon");
      checks.that(!plain.equals(Account.key(username)), field, "account.passwordIsName");
    }
    return checks;
  }

  private static Set<String> common(String file) {
    try (InputStream in = PasswordRules.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
