package org.diyml.engine.pictures;

import java.util.SplittableRandom;

/**
 * Another brightness, contrast and saturation of a picture.
 *
 * @param brightness factor of all values
 * @param contrast factor of distances from the picture's mean grey
 * @param saturation factor of distances from each pixel's grey
 * @param meanGrey of the picture, 0 to 255
 */
record ColourShift(float brightness, float contrast, float saturation, float meanGrey) {

  private static final int CHANNELS = RgbPixels.CHANNELS;
  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  static ColourShift draw(double strength, byte[] rgb, SplittableRandom random) {
    if (strength == 0) {
      return new ColourShift(1, 1, 1, 0);
    }
    return new ColourShift(
        factor(strength, random),
        factor(strength, random),
        factor(strength, random),
        meanGrey(rgb));
  }

  void apply(byte[] rgb) {
    if (brightness == 1 && contrast == 1 && saturation == 1) {
      return;
    }
    float scale = brightness * contrast;
    float shift = brightness * (1 - contrast) * meanGrey;
    for (int i = 0; i < rgb.length; i += CHANNELS) {
      float grey = grey(rgb, i);
      for (int channel = 0; channel < CHANNELS; channel++) {
        float value = grey + saturation * ((rgb[i + channel] & 0xff) - grey);
        rgb[i + channel] = unsigned(scale * value + shift);
      }
    }
  }

  private static float factor(double strength, SplittableRandom random) {
    return (float) (1 + strength * (2 * random.nextDouble() - 1));
  }

  private static float meanGrey(byte[] rgb) {
    double sum = 0;
    for (int i = 0; i < rgb.length; i += CHANNELS) {
      sum += grey(rgb, i);
    }
    return (float) (sum * CHANNELS / rgb.length);
  }

  private static float grey(byte[] rgb, int pixel) {
    return RED * (rgb[pixel] & 0xff)
        + GREEN * (rgb[pixel + 1] & 0xff)
        + BLUE * (rgb[pixel + 2] & 0xff);
  }

  private static byte unsigned(float value) {
    return (byte) (int) Math.max(0, Math.min(255, value + 0.5f));
  }
}
