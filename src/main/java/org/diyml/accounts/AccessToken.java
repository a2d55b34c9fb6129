package org.diyml.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;
import org.diyml.platform.security.Secret;

/** What a client shows to be signed in: in a header, or a browser in a cookie. */
@Entity
@Table(name = "access_token")
public class AccessToken extends Stored {
  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private TokenKind kind;

  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected AccessToken() {}

  AccessToken(
      long accountId, TokenKind kind, String name, Secret secret, Instant now, Instant expiresAt) {
    this.accountId = accountId;
    this.kind = kind;
    this.name = name;
    this.tokenHash = secret.hash();
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  /** Whether the token still opens the door. */
  boolean isValid(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  public long getAccountId() {
    return accountId;
  }

  public TokenKind getKind() {
    return kind;
  }

  public String getName() {
    return name;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When it ends by itself; null for never. */
  public Instant getExpiresAt() {
    return expiresAt;
  }
}
