package org.diyml.accounts;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Buckets;

/** Slows down guessing of passwords. Only failures count, so nobody is kept out by signing in. */
@ApplicationScoped
public class SignInThrottle {
  private static final int FAILURES = 10;

  private final Buckets<String> buckets = new Buckets<>();

  /**
   * Lets a try pass.
   *
   * @throws UserError too many after too many failures
   */
  public void check(String username) {
    Bucket bucket = buckets.of(username, FAILURES);
    if (bucket.getAvailableTokens() < 1) {
      Duration wait = Buckets.wait(bucket);
      throw UserError.later(
          ErrorKind.TOO_MANY, wait, "account.throttled", Math.max(1, wait.toSeconds()));
    }
  }

  /** Counts a failure. */
  public void failed(String username) {
    buckets.of(username, FAILURES).tryConsume(1);
  }
}
