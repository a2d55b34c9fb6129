package org.diyml.features;

import java.awt.image.BufferedImage;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.engine.pictures.RgbPixels;
import org.diyml.engine.pictures.Variation;

/**
 * A way to look at a picture before its features are computed. Two views of one name are the same.
 *
 * @param name letters, digits, dots and hyphens; empty for the picture as it is
 * @param augmentation how much it is varied
 * @param seed of what is drawn by chance
 * @param mirrored whether left and right are exchanged
 */
public record View(String name, Augmentation augmentation, long seed, boolean mirrored) {
  /** The picture as it is. */
  public static final View PLAIN = new View("", Augmentation.NONE, 0, false);

  /** Left and right exchanged. */
  public static final View MIRRORED = new View("mirrored", Augmentation.NONE, 0, true);

  /** The picture as the backbone sees it: a square of {@code size} pixels, red, green, blue. */
  byte[] pixels(BufferedImage picture, int size, String sha256) {
    if (mirrored) {
      return RgbPixels.squashMirrored(picture, size);
    }
    byte[] pixels = RgbPixels.squash(picture, size);
    return augmentation.varies()
        ? Variation.of(pixels, size, augmentation, seed ^ contentSeed(sha256))
        : pixels;
  }

  private static long contentSeed(String sha256) {
    return Long.parseUnsignedLong(sha256.substring(0, 16), 16);
  }

  /** One of several variations, which {@code number} tells apart. */
  public static View varied(Augmentation augmentation, int number) {
    String name =
        String.join(
            "-",
            augmentation.flip() ? "flip" : "noflip",
            Double.toString(augmentation.rotate()),
            Double.toString(augmentation.crop()),
            Double.toString(augmentation.colour()),
            Integer.toString(number));
    return new View(name, augmentation, number, false);
  }
}
