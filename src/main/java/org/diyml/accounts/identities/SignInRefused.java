package org.diyml.accounts.identities;

import jakarta.ejb.ApplicationException;

/** A provider's sign-in ends here, and in the page that tells why. */
@ApplicationException(rollback = true)
public final class SignInRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal reason;

  SignInRefused(Refusal reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  SignInRefused(Refusal reason) {
    this(reason, null);
  }

  public Refusal reason() {
    return reason;
  }
}
