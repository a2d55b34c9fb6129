package org.diyml.accounts.identities;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.diyml.platform.security.Secret;

/**
 * Seals attempts so that browsers can keep them, who can neither read nor change one: any node
 * opens what another has sealed. The key comes from the client secret, slowly, since whoever begins
 * a sign-in has something to try guesses of that secret on.
 */
@ApplicationScoped
public class AttemptSeal {
  /** How long a sign-in may take. */
  public static final Duration LASTS = Duration.ofMinutes(10);

  /** As OWASP recommends for PBKDF2 with SHA-256. */
  private static final int ROUNDS = 600_000;

  private static final int KEY_BITS = 256;

  private static final JWEHeader HEAD =
      new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

  private SecretKey key;

  /** The text that a browser keeps. */
  public String seal(Provider provider, Attempt attempt) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .expirationTime(Date.from(Instant.now().plus(LASTS)))
            .claim("state", attempt.state().text())
            .claim("nonce", attempt.nonce().text())
            .claim("verifier", attempt.verifier().text())
            .claim("next", attempt.next())
            .claim("account", attempt.account())
            .build();
    EncryptedJWT sealed = new EncryptedJWT(HEAD, claims);
    try {
      sealed.encrypt(new DirectEncrypter(key(provider)));
    } catch (JOSEException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM", e);
    }
    return sealed.serialize();
  }

  /** The attempt that was sealed, unless the text is another's or too old. */
  public Optional<Attempt> open(Provider provider, String text) {
    // The library breaks on heads that are not whole.
    if (!text.startsWith(HEAD.toBase64URL() + ".")) {
      return Optional.empty();
    }
    try {
      EncryptedJWT sealed = EncryptedJWT.parse(text);
      sealed.decrypt(new DirectDecrypter(key(provider)));
      JWTClaimsSet claims = sealed.getJWTClaimsSet();
      return claims.getExpirationTime().toInstant().isAfter(Instant.now())
          ? Optional.of(attempt(claims))
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      // Whatever it is, no attempt that began here.
      return Optional.empty();
    }
  }

  private static Attempt attempt(JWTClaimsSet claims) throws ParseException {
    return new Attempt(
        new Secret(claims.getStringClaim("state")),
        new Secret(claims.getStringClaim("nonce")),
        new Secret(claims.getStringClaim("verifier")),
        claims.getStringClaim("next"),
        claims.getLongClaim("account"));
  }

  private synchronized SecretKey key(Provider provider) {
    if (key == null) {
      byte[] salt =
          (provider.issuer() + " " + provider.clientId()).getBytes(StandardCharsets.UTF_8);
      PBEKeySpec spec = new PBEKeySpec(provider.secret().toCharArray(), salt, ROUNDS, KEY_BITS);
      try {
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        key = new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java platform has PBKDF2", e);
      }
    }
    return key;
  }
}
