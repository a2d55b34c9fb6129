package org.diyml.deployments;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Buckets;

/** Slows down whoever tries wrong keys, by the address that they come from. */
@ApplicationScoped
public class WrongKeys {
  private static final int TRIES = 20;

  private final Buckets<String> buckets = new Buckets<>();

  /**
   * Counts a wrong key.
   *
   * @throws UserError too many after too many of them
   */
  void tried(String address) {
    Bucket bucket = buckets.of(address, TRIES);
    if (!bucket.tryConsume(1)) {
      Duration wait = Buckets.wait(bucket);
      throw UserError.later(
          ErrorKind.TOO_MANY, wait, "inference.wrongKeys", Math.max(1, wait.toSeconds()));
    }
  }
}
