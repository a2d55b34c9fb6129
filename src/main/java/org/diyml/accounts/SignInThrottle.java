package org.diyml.accounts;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** Slows down guessing of passwords. Only failures count, so nobody is kept out by signing in. */
@ApplicationScoped
public class SignInThrottle {
  private static final int FAILURES = 10;
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
   * Lets a try pass.
   *
   * @throws UserError too many after too many failures
   */
  public void check(String username) {
    Bucket bucket = bucket(username);
    if (bucket.getAvailableTokens() < 1) {
      Duration wait =
          Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
      throw UserError.later(
          ErrorKind.TOO_MANY, wait, "account.throttled", Math.max(1, wait.toSeconds()));
    }
  }

  /** Counts a failure. */
  public void failed(String username) {
    bucket(username).tryConsume(1);
  }

  private synchronized Bucket bucket(String username) {
    return buckets.computeIfAbsent(
        username,
        name ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(FAILURES).refillGreedy(FAILURES, PERIOD))
                .build());
  }
}
