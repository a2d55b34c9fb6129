package org.diyml.accounts.identities;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.diyml.platform.settings.Setting;

/**
 * The OpenID Connect provider that signs people in, as the operator set it.
 *
 * @param issuer exactly as the provider writes it
 * @param clientId what the provider calls the product
 * @param secret by which the provider knows the product
 * @param name what people call the provider
 * @param publicUrl where browsers reach the product, without a slash at the end
 */
public record Provider(
    String issuer, String clientId, String secret, String name, String publicUrl) {
  /** Where the provider sends people back to, below the product's own address. */
  public static final String CALLBACK = "/app/provider/callback";

  private static final int LONGEST_ISSUER = 500;
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * The provider that is set.
   *
   * @throws IllegalStateException naming the setting that is wrong or missing
   */
  public static Optional<Provider> current() {
    return Setting.OIDC_ISSUER.optional().map(Provider::of);
  }

  private static Provider of(String issuer) {
    URI address = address(Setting.OIDC_ISSUER, issuer);
    if (!isSafe(address)) {
      throw wrong(Setting.OIDC_ISSUER, "must begin with https://, unless it is on this machine");
    }
    if (issuer.length() > LONGEST_ISSUER) {
      throw wrong(Setting.OIDC_ISSUER, "must have at most " + LONGEST_ISSUER + " characters");
    }
    String publicUrl = needed(Setting.PUBLIC_URL);
    address(Setting.PUBLIC_URL, publicUrl);
    return new Provider(
        issuer,
        needed(Setting.OIDC_CLIENT_ID),
        needed(Setting.OIDC_CLIENT_SECRET),
        Setting.OIDC_NAME.optional().orElse(address.getHost()),
        publicUrl.replaceFirst("/+$", ""));
  }

  /** Whether nobody on the way can read what goes there: it is encrypted, or stays here. */
  static boolean isSafe(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        || "http".equalsIgnoreCase(address.getScheme()) && OWN_MACHINE.contains(address.getHost());
  }

  /** The whole address of the callback, which has to be known to the provider. */
  public URI callback() {
    return URI.create(publicUrl + CALLBACK);
  }

  private static String needed(Setting setting) {
    return setting
        .optional()
        .orElseThrow(
            () -> wrong(setting, "must be set where " + Setting.OIDC_ISSUER.variable() + " is"));
  }

  private static URI address(Setting setting, String text) {
    try {
      URI address = URI.create(text);
      if (address.getHost() != null
          && address.getScheme() != null
          && address.getScheme().matches("(?i)https?")
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw (IllegalStateException) wrong(setting, "must be an address").initCause(e);
    }
    throw wrong(setting, "must be an address such as https://example.org, without a query");
  }

  private static IllegalStateException wrong(Setting setting, String problem) {
    return new IllegalStateException(setting.variable() + " " + problem);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Provider " + issuer;
  }
}
