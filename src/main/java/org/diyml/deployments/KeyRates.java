package org.diyml.deployments;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Buckets;

/** Holds keys to their number of requests a minute, each node for itself. */
@ApplicationScoped
public class KeyRates {
  private final Buckets<Long> buckets = new Buckets<>();

  /**
   * Counts a request.
   *
   * @throws UserError too many when the key has had its number
   */
  void count(LiveKey key) {
    if (key.perMinute() == null) {
      return;
    }
    // A key's rate never changes.
    ConsumptionProbe probe =
        buckets.of(key.id(), key.perMinute()).tryConsumeAndReturnRemaining(1);
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
}
