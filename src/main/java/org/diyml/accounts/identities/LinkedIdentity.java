package org.diyml.accounts.identities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** Who an account's owner is at a provider. */
@Entity
@Table(name = "linked_identity")
public class LinkedIdentity extends Stored {
  @Column(name = "account_id")
  private long accountId;

  private String issuer;

  private String subject;

  @Column(name = "linked_at")
  private Instant linkedAt;

  protected LinkedIdentity() {}

  LinkedIdentity(long accountId, ProvenIdentity identity, Instant now) {
    this.accountId = accountId;
    this.issuer = identity.issuer();
    this.subject = identity.subject();
    this.linkedAt = now;
  }

  long getAccountId() {
    return accountId;
  }

  public String getIssuer() {
    return issuer;
  }

  /** What never changes of the person at the provider. */
  public String getSubject() {
    return subject;
  }

  public Instant getLinkedAt() {
    return linkedAt;
  }
}
