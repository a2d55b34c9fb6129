package org.diyml.accounts.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.diyml.accounts.AccessToken;

/** A token or session as a list shows it. Times are in UTC. */
public final class TokenRow implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private final long id;
  private final String name;
  private final String scope;
  private final String created;
  private final String expires;
  private final boolean asking;

  private TokenRow(AccessToken token, boolean asking) {
    this.id = token.getId();
    this.name = token.getName();
    this.scope = token.getScope().word();
    this.created = text(token.getCreatedAt());
    this.expires = text(token.getExpiresAt());
    this.asking = asking;
  }

  /** The row of {@code token} on a page that {@code asking} opened. */
  static TokenRow of(AccessToken token, AccessToken asking) {
    return new TokenRow(token, token.getId().equals(asking.getId()));
  }

  private static String text(Instant time) {
    return time == null ? null : TIME.format(time);
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

  public String getCreated() {
    return created;
  }

  /** When it ends by itself; null for never. */
  public String getExpires() {
    return expires;
  }

  /** Whether the page was opened with it. */
  public boolean isAsking() {
    return asking;
  }
}
