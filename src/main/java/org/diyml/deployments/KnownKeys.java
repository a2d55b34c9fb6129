package org.diyml.deployments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.diyml.platform.security.Secret;

/**
 * What answers for keys, remembered for some seconds so that requests do not wait for the database.
 * A change on this node counts at once; one that another node made counts when those seconds are
 * over.
 *
 * <p>Keys are looked up by their SHA-256, so how long that takes tells nothing about how much of a
 * key is right.
 */
@ApplicationScoped
public class KnownKeys {
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  @Inject private LiveModels live;

  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  /** What answers for a key; nothing when the key opens nothing. */
  Optional<LiveKey> find(Secret secret) {
    Instant now = Instant.now();
    Known found = known.get(secret.hash());
    if (found == null || found.until().isBefore(now)) {
      return look(secret, now);
    }
    return Optional.of(found.key()).filter(key -> key.isValid(now));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeploymentChanged changed) {
    changes.incrementAndGet();
    known.values().removeIf(one -> one.key().model().deploymentId() == changed.deploymentId());
  }

  private Optional<LiveKey> look(Secret secret, Instant now) {
    long before = changes.get();
    Optional<LiveKey> key = live.behind(secret);
    if (key.isEmpty()) {
      known.remove(secret.hash());
    } else {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(secret.hash(), new Known(key.get(), now.plus(REMEMBERED)));
    }
    if (changes.get() != before) {
      // What was read may be older than the change.
      known.remove(secret.hash());
    }
    return key;
  }

  private record Known(LiveKey key, Instant until) {}
}
