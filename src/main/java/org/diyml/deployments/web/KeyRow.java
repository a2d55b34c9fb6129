package org.diyml.deployments.web;

import java.io.Serializable;
import java.time.Instant;
import org.diyml.deployments.DeploymentKey;

/** A key as the list shows it. */
public final class KeyRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long id;
  private final String name;
  private final String prefix;
  private final Integer perMinute;
  private final Instant lastUsed;
  private final Instant expires;

  KeyRow(DeploymentKey key) {
    this.id = key.getId();
    this.name = key.getName();
    this.prefix = key.getPrefix();
    this.perMinute = key.getPerMinute();
    this.lastUsed = key.getLastUsedAt();
    this.expires = key.getExpiresAt();
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

  /** When it was used last; null for never. */
  public Instant getLastUsed() {
    return lastUsed;
  }

  /** When it ends; null for never. */
  public Instant getExpires() {
    return expires;
  }
}
