package org.diyml.engine.pictures.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** An EXIF block that says how a picture is to be turned and nothing else. */
final class ExifBlock {
  private static final int UPRIGHT = 1;
  private static final int LENGTH = 26;
  private static final short ORIENTATION = 0x0112;
  private static final short SHORT = 3;

  private ExifBlock() {}

  /** Whether a picture can do without. */
  static boolean isNeeded(int orientation) {
    return orientation != UPRIGHT;
  }

  /** The block as TIFF, which is what PNG and WebP hold. */
  static byte[] of(int orientation) {
    return ByteBuffer.allocate(LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("II*\0".getBytes(StandardCharsets.US_ASCII))
        .putInt(8)
        .putShort((short) 1)
        .putShort(ORIENTATION)
        .putShort(SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  /** The block as a segment of a JPEG file. */
  static byte[] segment(int orientation) {
    byte[] prefix = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 + prefix.length + LENGTH)
        .putShort((short) 0xFFE1)
        .putShort((short) (2 + prefix.length + LENGTH))
        .put(prefix)
        .put(of(orientation))
        .array();
  }
}
