package org.diyml.deployments;

import java.time.Instant;

/**
 * A key that opens a deployment.
 *
 * @param expiresAt null for never
 * @param perMinute most requests a minute; null for any number
 */
public record LiveKey(long id, Instant expiresAt, Integer perMinute, LiveModel model) {
  boolean isValid(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }
}
