package org.diyml.features;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.pictures.PictureLimits;
import org.diyml.engine.pictures.PictureReader;

/**
 * A picture as features see it.
 *
 * @param sha256 of its bytes
 * @param bytes reads them; asked only when the features are not cached
 */
public record Content(String sha256, Supplier<byte[]> bytes) {
  /** Pictures were checked when they came in, so nothing is refused here. */
  private static final PictureReader READER =
      new PictureReader(new PictureLimits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE));

  /**
   * The picture, upright.
   *
   * @param shortSide in pixels, below which it is not scaled down while it is decoded
   * @throws EngineFailure when it cannot be decoded
   */
  BufferedImage decode(int shortSide) {
    try {
      return READER.read(bytes.get(), shortSide);
    } catch (RuntimeException e) {
      // Whatever a decoder has against a picture that was checked, the work on it cannot go on.
      throw new EngineFailure("A picture cannot be decoded", e);
    }
  }
}
