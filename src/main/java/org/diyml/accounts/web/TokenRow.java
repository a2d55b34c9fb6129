package org.diyml.accounts.web;

import java.io.Serializable;
import java.time.Instant;
import org.diyml.accounts.AccessToken;

/** A token or session as a list shows it. */
public final class TokenRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final String scope;
  private final Instant created;
  private final Instant expires;
  private final boolean asking;

  private TokenRow(AccessToken token, boolean asking) {
    this.id = token.getId();
    this.name = token.getName();
    this.scope = token.getScope().word();
    this.created = token.getCreatedAt();
    this.expires = token.getExpiresAt();
    this.asking = asking;
  }

  /** The row of {@code token} on a page that {@code asking} opened. */
  static TokenRow of(AccessToken token, AccessToken asking) {
    return new TokenRow(token, token.getId().equals(asking.getId()));
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  /** The word of the scope. */
  public String getScope() {
    return scope;
  }

  public Instant getCreated() {
    return created;
  }

  /** When it ends by itself; null for never. */
  public Instant getExpires() {
    return expires;
  }

  /** Whether the page was opened with it. */
  public boolean isAsking() {
    return asking;
  }
}
