package org.diyml.accounts;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Buckets;
import org.diyml.platform.security.ClientConnection;

/**
 * Slows down guessing: of one account's password, and from one address whatever it is. Only
 * failures count, so nobody is kept out by signing in.
 */
@ApplicationScoped
public class SignInThrottle {
  private static final int FAILURES_OF_ACCOUNT = 10;

  /** In which so many failures are forgiven: less than a hundred an hour, as OWASP ASVS asks. */
  private static final Duration FORGIVEN_WITHIN = Duration.ofMinutes(7);

  /** Many people may sit behind one address. */
  private static final int FAILURES_OF_ADDRESS = 30;

  private final Buckets<String> accounts = new Buckets<>(FORGIVEN_WITHIN);
  private final Buckets<String> addresses = new Buckets<>();

  @Inject private HttpServletRequest request;

  /**
   * Has a password checked, and counts a wrong one.
   *
   * @param account what makes its name unique; there need be none of it
   * @throws UserError too many after too many failures; then nothing is checked
   */
  public boolean isRight(String account, BooleanSupplier check) {
    List<Bucket> buckets = List.of(accounts.of(account, FAILURES_OF_ACCOUNT), ofAddress());
    buckets.forEach(SignInThrottle::refuseWhenEmpty);
    boolean right = check.getAsBoolean();
    if (!right) {
      buckets.forEach(bucket -> bucket.tryConsume(1));
    }
    return right;
  }

  /**
   * Lets pass whose address has not failed too often.
   *
   * @throws UserError too many after too many failures
   */
  public void letPass() {
    refuseWhenEmpty(ofAddress());
  }

  /** Counts a failure that is of no account. */
  public void countFailure() {
    ofAddress().tryConsume(1);
  }

  private Bucket ofAddress() {
    return addresses.of(ClientConnection.address(request), FAILURES_OF_ADDRESS);
  }

  private static void refuseWhenEmpty(Bucket bucket) {
    if (bucket.getAvailableTokens() < 1) {
      Duration wait = Buckets.wait(bucket);
      throw UserError.later(
          ErrorKind.TOO_MANY, wait, "account.throttled", Math.max(1, wait.toSeconds()));
    }
  }
}
