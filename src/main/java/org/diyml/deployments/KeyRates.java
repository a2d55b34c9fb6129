package org.diyml.deployments;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Holds keys to their number of requests a minute, each node for itself. */
@ApplicationScoped
public class KeyRates {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final Map<Long, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Counts a request.
   *
   * @throws UserError too many when the key has had its number
   */
  void count(LiveKey key) {
    if (key.perMinute() == null) {
      return;
    }
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw UserError.later(
          ErrorKind.TOO_MANY,
          Duration.ofSeconds(seconds),
          "inference.rate",
          key.perMinute(),
          seconds);
    }
  }

  /** A key's rate never changes. */
  private synchronized Bucket bucket(LiveKey key) {
    return buckets.computeIfAbsent(
        key.id(),
        id ->
            Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(key.perMinute()).refillGreedy(key.perMinute(), MINUTE))
                .build());
  }
}
