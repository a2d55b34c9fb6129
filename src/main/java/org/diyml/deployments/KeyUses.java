package org.diyml.deployments;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers when keys are used, and writes it down now and then: no request waits for it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeyUses {
  @Inject private DeploymentKeys keys;

  private final Map<Long, Instant> last = new ConcurrentHashMap<>();

  /** Notes that a key is used now. */
  public void note(long key) {
    last.put(key, Instant.now());
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @PreDestroy
  void write() {
    Map<Long, Instant> taken = new HashMap<>(last);
    if (!taken.isEmpty()) {
      taken.forEach(last::remove);
      keys.used(taken);
    }
  }
}
