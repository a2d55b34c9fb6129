package org.diyml.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.diyml.platform.security.Secret;
import org.diyml.platform.settings.Setting;

/** Lets in who may read the metrics. */
@ApplicationScoped
public class MetricsDoor {
  private final Optional<Secret> token = Setting.METRICS_TOKEN.optional().map(Secret::new);

  @Inject private Administrators administrators;
  @Inject private HttpServletRequest request;

  /**
   * Lets pass a program that shows the token that is set, and administrators.
   *
   * @throws org.diyml.platform.errors.UserError unauthenticated or forbidden for anybody else
   */
  public void pass() {
    boolean known =
        token.isPresent() && BearerToken.find(request).filter(this::isToken).isPresent();
    if (!known) {
      administrators.require();
    }
  }

  /** By their hashes, so that the time that it takes says nothing of the token. */
  private boolean isToken(Secret shown) {
    return MessageDigest.isEqual(bytes(shown), bytes(token.orElseThrow()));
  }

  private static byte[] bytes(Secret secret) {
    return secret.hash().getBytes(StandardCharsets.US_ASCII);
  }
}
