package org.diyml.deployments.usage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.diyml.deployments.Deployment;
import org.diyml.platform.json.Json;

/** What was counted, in the database. The caller has checked who may see it. */
@Stateless
public class UsageRecords {
  @PersistenceContext private EntityManager entities;
  @Inject private Json json;

  /** Adds what a node counted; deployments that are gone by now are left out. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void add(String node, Map<UsageSlot, UsageCounts> counted) {
    counted.forEach(
        (slot, counts) -> {
          if (entities.find(Deployment.class, slot.deploymentId()) != null) {
            UsageHour hour = find(node, slot);
            hour.count(json.write(counts(hour).plus(counts)));
          }
        });
  }

  /** What was counted by the hour, from {@code from} and before {@code to}. */
  public SortedMap<Instant, UsageCounts> hours(long deploymentId, Instant from, Instant to) {
    SortedMap<Instant, UsageCounts> hours = new TreeMap<>();
    entities
        .createQuery(
            "select u from UsageHour u where u.deploymentId = :deployment"
                + " and u.startsAt >= :from and u.startsAt < :to",
            UsageHour.class)
        .setParameter("deployment", deploymentId)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .forEach(hour -> hours.merge(hour.getStartsAt(), counts(hour), UsageCounts::plus));
    return hours;
  }

  private UsageHour find(String node, UsageSlot slot) {
    List<UsageHour> found =
        entities
            .createQuery(
                "select u from UsageHour u where u.deploymentId = :deployment"
                    + " and u.startsAt = :start and u.node = :node",
                UsageHour.class)
            .setParameter("deployment", slot.deploymentId())
            .setParameter("start", slot.hour())
            .setParameter("node", node)
            .getResultList();
    if (!found.isEmpty()) {
      return found.get(0);
    }
    UsageHour hour = new UsageHour(slot.deploymentId(), slot.hour(), node);
    entities.persist(hour);
    return hour;
  }

  private UsageCounts counts(UsageHour hour) {
    return hour.getCounts() == null
        ? UsageCounts.none()
        : json.read(hour.getCounts(), UsageCounts.class);
  }
}
