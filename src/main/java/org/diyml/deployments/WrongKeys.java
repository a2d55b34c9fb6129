package org.diyml.deployments;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Slows down whoever tries wrong keys, by the address that they come from. */
@ApplicationScoped
public class WrongKeys {
  private static final int TRIES = 20;
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Counts a wrong key.
   *
   * @throws UserError too many after too many of them
   */
  void tried(String address) {
    Bucket bucket = bucket(address);
    if (!bucket.tryConsume(1)) {
      Duration wait =
          Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
      throw UserError.later(
          ErrorKind.TOO_MANY, wait, "inference.wrongKeys", Math.max(1, wait.toSeconds()));
    }
  }

  private synchronized Bucket bucket(String address) {
    return buckets.computeIfAbsent(
        address,
        from ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, PERIOD))
                .build());
  }
}
