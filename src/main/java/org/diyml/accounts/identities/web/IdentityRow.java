package org.diyml.accounts.identities.web;

import java.io.Serializable;
import java.time.Instant;
import org.diyml.accounts.identities.LinkedIdentity;

/** An identity as a list shows it. */
public final class IdentityRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String issuer;
  private final String subject;
  private final Instant linked;

  private IdentityRow(LinkedIdentity identity) {
    this.issuer = identity.getIssuer();
    this.subject = identity.getSubject();
    this.linked = identity.getLinkedAt();
  }

  static IdentityRow of(LinkedIdentity identity) {
    return new IdentityRow(identity);
  }

  public String getIssuer() {
    return issuer;
  }

  /** What never changes of the person there. */
  public String getSubject() {
    return subject;
  }

  public Instant getLinked() {
    return linked;
  }
}
