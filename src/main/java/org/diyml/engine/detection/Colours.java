package org.diyml.engine.detection;

import java.util.SplittableRandom;
import org.diyml.engine.pictures.RgbPixels;

/**
 * A change of colours.
 *
 * @param brightness factor of every value
 * @param contrast factor of the distance from the middle
 * @param saturation factor of the distance from grey
 */
record Colours(float brightness, float contrast, float saturation) {

  private static final float MIDDLE = 127.5f;
  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  static Colours draw(double most, SplittableRandom random) {
    return new Colours(factor(most, random), factor(most, random), factor(most, random));
  }

  private static float factor(double most, SplittableRandom random) {
    return (float) (1 + most * (2 * random.nextDouble() - 1));
  }

  /** Changes pixels in place. */
  void change(byte[] rgb) {
    if (brightness == 1 && contrast == 1 && saturation == 1) {
      return;
    }
    for (int i = 0; i < rgb.length; i += RgbPixels.CHANNELS) {
      float red = level(rgb[i]);
      float green = level(rgb[i + 1]);
      float blue = level(rgb[i + 2]);
      float grey = RED * red + GREEN * green + BLUE * blue;
      rgb[i] = whole(grey + saturation * (red - grey));
      rgb[i + 1] = whole(grey + saturation * (green - grey));
      rgb[i + 2] = whole(grey + saturation * (blue - grey));
    }
  }

  private float level(byte value) {
    return MIDDLE + contrast * ((value & 0xFF) * brightness - MIDDLE);
  }

  private static byte whole(float value) {
    return (byte) (int) Math.min(255, Math.max(0, value + 0.5f));
  }
}
