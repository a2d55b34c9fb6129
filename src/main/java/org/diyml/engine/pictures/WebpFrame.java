package org.diyml.engine.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The size that the coded frame of a WebP picture declares itself.
 *
 * <p>An extended file states a canvas size as well. The decoder reports the canvas and allocates
 * for the frame, so a file whose canvas lies has to be stopped by looking at both.
 *
 * @param width pixels
 * @param height pixels
 */
record WebpFrame(int width, int height) {

  private static final int SIDE_BITS = 0x3FFF;
  private static final int LOSSY_SIZE_AT = 6;
  private static final int LOSSLESS_SIZE_AT = 1;

  /** Empty for an animation, whose frames lie deeper, and for a chunk that is cut off. */
  static Optional<WebpFrame> of(byte[] content) {
    return RiffChunks.find(content, "VP8 ")
        .flatMap(WebpFrame::lossy)
        .or(() -> RiffChunks.find(content, "VP8L").flatMap(WebpFrame::lossless));
  }

  private static Optional<WebpFrame> lossy(byte[] chunk) {
    if (chunk.length < LOSSY_SIZE_AT + 4) {
      return Optional.empty();
    }
    ByteBuffer data = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    int width = data.getShort(LOSSY_SIZE_AT) & SIDE_BITS;
    int height = data.getShort(LOSSY_SIZE_AT + 2) & SIDE_BITS;
    return Optional.of(new WebpFrame(width, height));
  }

  private static Optional<WebpFrame> lossless(byte[] chunk) {
    if (chunk.length < LOSSLESS_SIZE_AT + 4) {
      return Optional.empty();
    }
    int bits = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).getInt(LOSSLESS_SIZE_AT);
    return Optional.of(new WebpFrame((bits & SIDE_BITS) + 1, (bits >>> 14 & SIDE_BITS) + 1));
  }
}
