package org.diyml.deployments.usage;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.diyml.deployments.Inferred;

/**
 * Counts requests in memory and writes the counts down some seconds later, many at once: a crash
 * loses the counts of those seconds, and no request waits for the database.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageMeter {
  @Inject private UsageRecords records;

  private final String node = UUID.randomUUID().toString();
  private final Object lock = new Object();
  private final Object writing = new Object();
  private final Map<UsageSlot, UsageTally> tallies = new HashMap<>();

  /** Counts a request. */
  public void add(@Observes Inferred inferred) {
    synchronized (lock) {
      tally(inferred.model().deploymentId()).add(inferred);
    }
  }

  /** Counts pictures that a shadow answered as well, and how often it said the same. */
  public void addShadow(long deploymentId, int pictures, int same) {
    synchronized (lock) {
      tally(deploymentId).addShadow(pictures, same);
    }
  }

  /** Counts pictures that a shadow had no time for. */
  public void addSkipped(long deploymentId, int pictures) {
    synchronized (lock) {
      tally(deploymentId).addSkipped(pictures);
    }
  }

  /** Counts pictures that were compared with what a model learned from. */
  public void addUnlike(long deploymentId, String model, Unlike counted) {
    synchronized (lock) {
      tally(deploymentId).addUnlike(model, counted);
    }
  }

  /** Writes down what was counted. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @PreDestroy
  public void write() {
    // Two who write at the same time would each read the other's row before it is written.
    synchronized (writing) {
      Map<UsageSlot, UsageCounts> counted = take();
      if (!counted.isEmpty()) {
        records.add(node, counted);
      }
    }
  }

  private Map<UsageSlot, UsageCounts> take() {
    synchronized (lock) {
      Map<UsageSlot, UsageCounts> counted = new HashMap<>();
      tallies.forEach((slot, tally) -> counted.put(slot, tally.counts()));
      tallies.clear();
      return counted;
    }
  }

  private UsageTally tally(long deploymentId) {
    return tallies.computeIfAbsent(UsageSlot.now(deploymentId), slot -> new UsageTally());
  }
}
