package org.diyml.deployments.usage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A deployment in an hour.
 *
 * @param hour when it begins
 */
public record UsageSlot(long deploymentId, Instant hour) {
  static UsageSlot now(long deploymentId) {
    return new UsageSlot(deploymentId, Instant.now().truncatedTo(ChronoUnit.HOURS));
  }
}
