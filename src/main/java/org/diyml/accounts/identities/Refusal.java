package org.diyml.accounts.identities;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Why a provider did not sign somebody in, or link an identity. */
public enum Refusal {
  /** The provider says no, or the person did. */
  DENIED(ErrorKind.UNAUTHENTICATED, "identity.denied"),
  /** Not begun in this browser, used before, or too long ago. */
  EXPIRED(ErrorKind.UNAUTHENTICATED, "identity.expired"),
  /** What the provider says does not hold. */
  UNTRUSTED(ErrorKind.UNAUTHENTICATED, "identity.untrusted"),
  /** No answer from the provider. */
  UNREACHABLE(ErrorKind.UNAVAILABLE, "identity.unreachable"),
  /** No account is linked, and none is made by itself. */
  UNKNOWN(ErrorKind.UNAUTHENTICATED, "identity.unknown"),
  /** Linked with another account. */
  TAKEN(ErrorKind.CONFLICT, "identity.taken"),
  /** The account is linked with somebody else at the provider. */
  LINKED(ErrorKind.CONFLICT, "identity.linked"),
  /** To link takes more than a session that was begun long ago. */
  STALE(ErrorKind.FORBIDDEN, "identity.stale"),
  /** Too many failures. */
  THROTTLED(ErrorKind.TOO_MANY, "identity.throttled");

  private final ErrorKind kind;
  private final String key;

  Refusal(ErrorKind kind, String key) {
    this.kind = kind;
    this.key = key;
  }

  /** The word in the address of the page that tells of it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The refusal of that word, which may be anything. */
  public static Optional<Refusal> of(String word) {
    return Stream.of(values()).filter(refusal -> refusal.word().equals(word)).findFirst();
  }

  /** Whether somebody may be trying what they were not given; the others are not the caller's doing. */
  boolean isSuspicious() {
    return this == EXPIRED || this == UNTRUSTED;
  }

  /** How a page tells of it. */
  public UserError error() {
    return UserError.of(kind, key);
  }
}
