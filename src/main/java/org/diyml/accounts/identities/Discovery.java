package org.diyml.accounts.identities;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * What a provider says of itself, and what checks its answers by that.
 *
 * @param since when it was looked up
 */
record Discovery(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant since) {
  /** How long to wait for a provider, each time. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_KEY_BYTES = 1 << 20;

  /** Asks the provider. */
  static Discovery of(Provider provider) throws IOException, GeneralException {
    int millis = (int) PATIENCE.toMillis();
    Issuer issuer = new Issuer(provider.issuer());
    OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, millis, millis);
    requireSafe("authorization endpoint", metadata.getAuthorizationEndpointURI());
    requireSafe("token endpoint", metadata.getTokenEndpointURI());
    requireSafe("address of keys", metadata.getJWKSetURI());
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(millis, millis, MOST_KEY_BYTES))
            // It would keep a thread of its own.
            .refreshAheadCache(false)
            .build();
    // Signatures only: with a shared secret, who knows it could say that anybody is anybody.
    JWSVerificationKeySelector<SecurityContext> selector =
        new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys);
    IDTokenValidator validator =
        new IDTokenValidator(issuer, new ClientID(provider.clientId()), selector, null);
    return new Discovery(metadata, validator, Instant.now());
  }

  /** Refuses what the secret, codes or keys would go through unencrypted. */
  static void requireSafe(String what, URI address) throws GeneralException {
    if (address == null) {
      throw new GeneralException("The provider names no " + what);
    }
    if (!Provider.isSafe(address)) {
      throw new GeneralException(
          "The provider's " + what + " must begin with https://, but is " + address);
    }
  }

  /** Whether it need not be looked up again. */
  boolean isRecent() {
    return Instant.now().isBefore(since.plus(KEPT));
  }
}
