package org.diyml.engine.pictures;

import java.util.SplittableRandom;

/**
 * Another view of a picture: mirrored, turned, cropped and recoloured by chance.
 *
 * <p>A pure function: the same bytes, augmentation and seed give the same view. What turning brings
 * in from outside of the picture repeats its edge.
 */
public final class Variation {

  private Variation() {}

  /**
   * Makes a view.
   *
   * @param rgb {@code size·size·3} unsigned bytes, as {@link RgbPixels} makes them; not changed
   * @param size side of the picture in pixels
   * @param seed of all that is drawn
   * @return a new array of the same length and layout
   */
  public static byte[] of(byte[] rgb, int size, Augmentation augmentation, long seed) {
    if (rgb.length != size * size * RgbPixels.CHANNELS) {
      throw new IllegalArgumentException(rgb.length + " bytes, size " + size);
    }
    SplittableRandom random = new SplittableRandom(seed);
    ViewGeometry geometry = ViewGeometry.draw(augmentation, size, random);
    ColourShift colours = ColourShift.draw(augmentation.colour(), rgb, random);
    byte[] view = geometry.moves() ? geometry.resample(rgb) : rgb.clone();
    colours.apply(view);
    return view;
  }
}
