package org.diyml.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.security.Secret;
import org.diyml.platform.settings.Setting;

/** Lets in who may read the metrics. */
@ApplicationScoped
public class MetricsDoor {
  /** What random bytes in any common writing reach, and words that people make up do not. */
  private static final int SHORTEST = 32;

  private final Optional<Secret> token =
      Setting.METRICS_TOKEN.optional().map(MetricsDoor::longEnough).map(Secret::new);

  @Inject private CurrentAccount current;
  @Inject private SignInThrottle throttle;
  @Inject private Administrators administrators;
  @Inject private HttpServletRequest request;

  /**
   * Lets pass a program that shows the token that is set, and administrators. A wrong token counts
   * as a failed sign-in of its address.
   *
   * @throws org.diyml.platform.errors.UserError unauthenticated or forbidden for anybody else, too
   *     many after too many failures
   */
  public void pass() {
    Optional<Secret> shown = BearerToken.find(request);
    if (token.isEmpty() || shown.isEmpty() || current.isKnown()) {
      administrators.require();
      return;
    }
    throttle.letPass();
    if (!isToken(shown.get())) {
      throttle.countFailure();
      throw UserError.of(ErrorKind.UNAUTHENTICATED, "account.signIn");
    }
  }

  void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
    // To be there is enough: a token that is too short keeps the application from starting.
  }

  private static String longEnough(String text) {
    if (text.length() < SHORTEST) {
      throw new IllegalStateException(
          Setting.METRICS_TOKEN.variable()
              + " must have at least "
              + SHORTEST
              + " characters, such as openssl rand -base64 32 prints");
    }
    return text;
  }

  /** By their hashes, so that the time that it takes says nothing of the token. */
  private boolean isToken(Secret shown) {
    return MessageDigest.isEqual(bytes(shown), bytes(token.orElseThrow()));
  }

  private static byte[] bytes(Secret secret) {
    return secret.hash().getBytes(StandardCharsets.US_ASCII);
  }
}
