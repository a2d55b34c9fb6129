package org.diyml.deployments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;
import org.diyml.platform.security.Secret;

/** What callers show to use a deployment. Its text is not kept. */
@Entity
@Table(name = "deployment_key")
public class DeploymentKey extends Stored {
  /** How much of the text is kept so that people recognise a key. */
  private static final int PREFIX = 12;

  @Column(name = "deployment_id")
  private long deploymentId;

  private String name;
  private String prefix;

  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "per_minute")
  private Integer perMinute;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  protected DeploymentKey() {}

  DeploymentKey(
      long deploymentId,
      String name,
      Secret secret,
      Integer perMinute,
      Instant now,
      Instant expiresAt) {
    this.deploymentId = deploymentId;
    this.name = name;
    this.prefix = secret.text().substring(0, PREFIX);
    this.keyHash = secret.hash();
    this.perMinute = perMinute;
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  /** Ends the key at that time, unless it ends sooner by itself. */
  void endBy(Instant end) {
    expiresAt = expiresAt != null && expiresAt.isBefore(end) ? expiresAt : end;
  }

  boolean isValid(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  public long getDeploymentId() {
    return deploymentId;
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

  public Instant getCreatedAt() {
    return createdAt;
  }

  /** When it ends by itself; null for never. */
  public Instant getExpiresAt() {
    return expiresAt;
  }

  /** When it was used last, to some seconds; null for never. */
  public Instant getLastUsedAt() {
    return lastUsedAt;
  }
}
