package org.diyml.engine.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats of pictures that can be read, recognised by their first bytes and never by name. */
public enum PictureFormat {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  BMP("image/bmp", "bmp"),
  GIF("image/gif", "gif"),
  TIFF("image/tiff", "tif");

  /** So many first bytes are enough for {@link #detect}. */
  public static final int SIGNATURE_BYTES = 18;

  private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] TIFF_LITTLE_ENDIAN = {'I', 'I', 42, 0};
  private static final byte[] TIFF_BIG_ENDIAN = {'M', 'M', 0, 42};
  private static final int BMP_HEADER_SIZE_AT = 14;
  private static final int WEBP_NAME_AT = 8;

  private final String mediaType;
  private final String extension;

  PictureFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The media type, such as {@code image/jpeg}. */
  public String mediaType() {
    return mediaType;
  }

  /** The usual ending of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * Recognises a format.
   *
   * @param start the first {@value #SIGNATURE_BYTES} bytes of the content, or more, or all there
   *     are
   * @return empty when the content begins like none of the formats
   */
  public static Optional<PictureFormat> detect(byte[] start) {
    if (hasAt(start, 0, JPEG_START)) {
      return Optional.of(JPEG);
    }
    if (hasAt(start, 0, PNG_START)) {
      return Optional.of(PNG);
    }
    if (hasAt(start, 0, ascii("RIFF")) && hasAt(start, WEBP_NAME_AT, ascii("WEBP"))) {
      return Optional.of(WEBP);
    }
    if (hasAt(start, 0, ascii("GIF87a")) || hasAt(start, 0, ascii("GIF89a"))) {
      return Optional.of(GIF);
    }
    if (hasAt(start, 0, TIFF_LITTLE_ENDIAN) || hasAt(start, 0, TIFF_BIG_ENDIAN)) {
      return Optional.of(TIFF);
    }
    return isBitmap(start) ? Optional.of(BMP) : Optional.empty();
  }

  /** Two letters are a weak signature, so the size of the second header must be a known one too. */
  private static boolean isBitmap(byte[] start) {
    if (!hasAt(start, 0, ascii("BM")) || start.length < SIGNATURE_BYTES) {
      return false;
    }
    int headerSize = start[BMP_HEADER_SIZE_AT] & 0xFF;
    boolean upperBytesZero =
        start[BMP_HEADER_SIZE_AT + 1] == 0
            && start[BMP_HEADER_SIZE_AT + 2] == 0
            && start[BMP_HEADER_SIZE_AT + 3] == 0;
    return upperBytesZero && headerSize >= 12 && headerSize <= 124;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean hasAt(byte[] content, int offset, byte[] wanted) {
    int end = offset + wanted.length;
    return content.length >= end && Arrays.equals(content, offset, end, wanted, 0, wanted.length);
  }
}
