package org.diyml.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/** Argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane. */
@ApplicationScoped
public class Passwords {
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final int SALT_BYTES = 16;

  /** Of no password: checked against when there is none to check, so that both take the same time. */
  private final String nobody = hash("nobody");

  /** What is stored of a password. */
  public String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
  }

  /** Whether {@code password} is the one of {@code account}; false when either is not there. */
  public boolean matches(String password, Account account) {
    boolean possible = account != null && account.hasPassword();
    String hash = possible ? account.getPasswordHash() : nobody;
    return Password.check(password, hash).with(ARGON2) && possible;
  }
}
