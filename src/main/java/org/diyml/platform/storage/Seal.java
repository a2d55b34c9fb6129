package org.diyml.platform.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the chunks of one file are encrypted: AES-256-GCM with a key of the file's own. The nonce of
 * a chunk is its number and whether it is the last, so none can be left out, doubled or put elsewhere
 * (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Viz&aacute;r). What a file is called
 * is authenticated with each chunk, so no file passes for another.
 *
 * <p>A file is a header of {@value #HEADER_BYTES} bytes (mark, id of the key, salt), then chunks of
 * {@value #CHUNK_BYTES} bytes, the last of which may be shorter, each with 16 bytes of tag.
 */
final class Seal {
  /** Bytes of a whole chunk before it is encrypted. */
  static final int CHUNK_BYTES = 1 << 16;

  /** Bytes that encryption adds to a chunk. */
  static final int TAG_BYTES = 16;

  /** Bytes before the first chunk. */
  static final int HEADER_BYTES = 48;

  /** Begins every encrypted file, and no picture of any format. */
  private static final byte[] MARK = "DIYML\u0000S1".getBytes(StandardCharsets.US_ASCII);

  private static final int SALT_BYTES = HEADER_BYTES - 2 * Long.BYTES;
  private static final int NONCE_BYTES = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] header;
  private final byte[] name;
  private final SecretKeySpec key;

  private Seal(byte[] header, StoreKey storeKey, String name) {
    this.header = header;
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.key = storeKey.forFile(Arrays.copyOfRange(header, 2 * Long.BYTES, HEADER_BYTES));
  }

  /** A seal for a new file of that name. */
  static Seal fresh(StoreKey key, String name) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] header =
        ByteBuffer.allocate(HEADER_BYTES).put(MARK).putLong(key.id()).put(salt).array();
    return new Seal(header, key, name);
  }

  /** The id of the key of a file that begins with {@code start}; nothing when it has no seal. */
  static Optional<Long> keyId(byte[] start) {
    return start.length >= HEADER_BYTES && Arrays.equals(MARK, Arrays.copyOf(start, MARK.length))
        ? Optional.of(ByteBuffer.wrap(start).getLong(MARK.length))
        : Optional.empty();
  }

  /** The seal of a file of that name that begins with {@code header}. */
  static Seal of(byte[] header, StoreKey key, String name) {
    return new Seal(header, key, name);
  }

  byte[] header() {
    return header.clone();
  }

  /** Encrypts a chunk. */
  byte[] close(byte[] chunk, int length, long number, boolean last) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(chunk, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM", e);
    }
  }

  /**
   * Decrypts a chunk.
   *
   * @throws SealBroken when it is not what was written there
   */
  byte[] open(byte[] chunk, int length, long number, boolean last) throws SealBroken {
    if (length < TAG_BYTES) {
      throw new SealBroken("It was cut since it was written");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(chunk, 0, length);
    } catch (GeneralSecurityException e) {
      throw new SealBroken("It was changed since it was written", e);
    }
  }

  private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
    byte[] nonce =
        ByteBuffer.allocate(NONCE_BYTES)
            .putLong(number)
            .putInt(last ? 1 : 0)
            .array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(header);
    cipher.updateAAD(name);
    return cipher;
  }
}
