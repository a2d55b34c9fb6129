package org.diyml.platform.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of contents: 64 hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /** The name of a content in memory. */
  public static String of(byte[] content) {
    return name(digest().digest(content));
  }

  /** The name that a finished digest stands for. */
  public static String name(byte[] finished) {
    return HexFormat.of().formatHex(finished);
  }

  /** A digest to feed in parts. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
