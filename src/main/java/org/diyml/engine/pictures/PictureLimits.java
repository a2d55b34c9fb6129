package org.diyml.engine.pictures;

/**
 * What is refused before any pixel is decoded.
 *
 * @param bytes most bytes of the encoded picture
 * @param pixels most pixels, width times height
 * @param side longest side in pixels
 */
public record PictureLimits(long bytes, long pixels, int side) {

  /** 20 MiB, 50 megapixels, no side longer than 20,000 pixels. */
  public static final PictureLimits DEFAULT =
      new PictureLimits(20L * 1024 * 1024, 50_000_000L, 20_000);

  public PictureLimits {
    if (bytes <= 0 || pixels <= 0 || side <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  void checkBytes(long actual) {
    if (actual == 0) {
      throw new UnreadablePicture(UnreadablePicture.Reason.EMPTY, "no bytes");
    }
    if (actual > bytes) {
      throw new UnreadablePicture(
          UnreadablePicture.Reason.TOO_MANY_BYTES, actual + " bytes, at most " + bytes);
    }
  }

  void checkSize(int width, int height) {
    if (width <= 0 || height <= 0) {
      throw new UnreadablePicture(
          UnreadablePicture.Reason.BROKEN, "declared size " + width + "×" + height);
    }
    if (width > side || height > side || (long) width * height > pixels) {
      throw new UnreadablePicture(
          UnreadablePicture.Reason.TOO_MANY_PIXELS,
          width + "×" + height + ", at most " + pixels + " pixels and " + side + " a side");
    }
  }
}
