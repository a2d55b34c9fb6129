package org.diyml.accounts.identities;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.diyml.testing.IdentityProvider;

/** ID tokens in which all is right but the signature. */
final class IdTokens {
  /** The name of the provider's own key: that of its issuer. */
  private static final String KEY = "people";

  private final JWTClaimsSet claims;

  IdTokens(IdentityProvider provider, String subject, String nonce) {
    claims =
        new JWTClaimsSet.Builder()
            .issuer(provider.issuer())
            .subject(subject)
            .audience(IdentityProvider.CLIENT)
            .claim("nonce", nonce)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
            .build();
  }

  /** Signed with another key than the provider's, which says that it is the provider's. */
  String forged() throws JOSEException {
    RSAKey other = new RSAKeyGenerator(2048).keyID(KEY).generate();
    return signed(JWSAlgorithm.RS256, new RSASSASigner(other));
  }

  /** Signed with what the provider and its client both know. */
  String signedWithTheSharedSecret() throws JOSEException {
    return signed(JWSAlgorithm.HS256, new MACSigner(IdentityProvider.SECRET));
  }

  /** Not signed. */
  String unsigned() {
    return new PlainJWT(claims).serialize();
  }

  /** What a provider answers with a token. */
  static String answer(String token) {
    return """
        {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}"""
        .formatted(token);
  }

  private String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY).build(), claims);
    token.sign(signer);
    return token.serialize();
  }
}
