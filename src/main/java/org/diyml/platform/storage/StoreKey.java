package org.diyml.platform.storage;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the file store: 256 bits, from which each file's own AES key is derived as HKDF (RFC
 * 5869) expands one.
 */
final class StoreKey {
  private static final int KEY_BYTES = 32;
  private static final String MAC = "HmacSHA256";

  private final SecretKeySpec key;
  private final long id;

  private StoreKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, MAC);
    this.id = ByteBuffer.wrap(Sha256.digest().digest(bytes)).getLong();
  }

  /**
   * Reads a key.
   *
   * @param setting the name of the setting that holds it
   * @throws IllegalStateException when it is not base64 of 32 bytes; it does not tell the key
   */
  static StoreKey of(String base64, String setting) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length == KEY_BYTES) {
        return new StoreKey(bytes);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(expected(setting), e);
    }
    throw new IllegalStateException(expected(setting));
  }

  private static String expected(String setting) {
    return setting + " must be 32 random bytes in base64, as 'openssl rand -base64 32' prints them";
  }

  /** Begins the key's SHA-256: tells keys apart, and nothing of them. */
  long id() {
    return id;
  }

  /** The AES key of a file. */
  SecretKeySpec forFile(byte[] salt) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(salt);
      // The number of the block, of which there is one.
      mac.update((byte) 1);
      return new SecretKeySpec(mac.doFinal(), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + MAC, e);
    }
  }
}
