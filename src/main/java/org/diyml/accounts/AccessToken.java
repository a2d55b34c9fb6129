package org.diyml.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.diyml.platform.database.Stored;
import org.diyml.platform.security.Secret;

/** What a client shows to be signed in: in a header, or a browser in a cookie. */
@Entity
@Table(name = "access_token")
public class AccessToken extends Stored {
  /** How long a sign-in proves that it is the account's owner who asks. */
  static final Duration FRESH = Duration.ofMinutes(10);

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private TokenKind kind;

  @Enumerated(EnumType.STRING)
  private TokenScope scope;

  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected AccessToken() {}

  private AccessToken(
      long accountId, TokenKind kind, TokenScope scope, Secret secret, Instant expiresAt) {
    this.accountId = accountId;
    this.kind = kind;
    this.scope = scope;
    this.tokenHash = secret.hash();
    this.createdAt = Instant.now();
    this.expiresAt = expiresAt;
  }

  /** A token of somebody who signs in. */
  static AccessToken ofSession(long accountId, Secret secret, Instant expiresAt) {
    return new AccessToken(accountId, TokenKind.SESSION, TokenScope.ALL, secret, expiresAt);
  }

  /** A token of a program. */
  static AccessToken ofProgram(long accountId, NewToken given, Secret secret) {
    AccessToken token =
        new AccessToken(accountId, TokenKind.API, given.reach(), secret, given.expiresAt());
    token.name = given.name().strip();
    return token;
  }

  /** Whether the token still opens the door. */
  boolean isValid(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Whether it is of somebody who signed in just now. */
  public boolean isFresh(Instant now) {
    return kind == TokenKind.SESSION && now.isBefore(createdAt.plus(FRESH));
  }

  public long getAccountId() {
    return accountId;
  }

  public TokenKind getKind() {
    return kind;
  }

  public TokenScope getScope() {
    return scope;
  }

  /** What the user calls it; null for a session. */
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
