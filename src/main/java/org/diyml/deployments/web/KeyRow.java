package org.diyml.deployments.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.diyml.deployments.DeploymentKey;

/** A key as the list shows it. */
public final class KeyRow implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private final long id;
  private final String name;
  private final String prefix;
  private final Integer perMinute;
  private final String lastUsed;
  private final String expires;

  KeyRow(DeploymentKey key) {
    this.id = key.getId();
    this.name = key.getName();
    this.prefix = key.getPrefix();
    this.perMinute = key.getPerMinute();
    this.lastUsed = text(key.getLastUsedAt());
    this.expires = text(key.getExpiresAt());
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

  /** How the key's text begins. */
  public String getPrefix() {
    return prefix;
  }

  /** Most requests a minute; null for any number. */
  public Integer getPerMinute() {
    return perMinute;
  }

  /** When it was used last, in UTC; null for never. */
  public String getLastUsed() {
    return lastUsed;
  }

  /** When it ends, in UTC; null for never. */
  public String getExpires() {
    return expires;
  }
}
