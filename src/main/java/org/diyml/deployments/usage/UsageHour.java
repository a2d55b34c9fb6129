package org.diyml.deployments.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.diyml.platform.database.Stored;

/** What one node counted of a deployment in an hour. */
@Entity
@Table(name = "usage_hour")
public class UsageHour extends Stored {
  @Column(name = "deployment_id")
  private long deploymentId;

  @Column(name = "starts_at")
  private Instant startsAt;

  private String node;
  private String counts;

  protected UsageHour() {}

  UsageHour(long deploymentId, Instant startsAt, String node) {
    this.deploymentId = deploymentId;
    this.startsAt = startsAt;
    this.node = node;
  }

  void count(String newCounts) {
    counts = newCounts;
  }

  Instant getStartsAt() {
    return startsAt;
  }

  /** As JSON text; null as long as nothing is counted. */
  String getCounts() {
    return counts;
  }
}
