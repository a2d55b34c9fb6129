package org.diyml.engine.dl4j;

import java.util.Arrays;
import org.diyml.engine.pictures.RgbPixels;

/**
 * What a network sees of a picture: planes of {@code (value - mean) / deviation}, one of grey or
 * three of red, green and blue.
 *
 * @param mean of each plane over the training part
 * @param deviation of each plane, above 0
 */
record PictureScaling(float[] mean, float[] deviation) {

  /** Red, green and blue of a grey pixel differ by no more, once it went through JPEG. */
  private static final int MOST_COLOUR_OF_GREY = 8;

  private static final int PIXEL = RgbPixels.CHANNELS;
  private static final float LEAST_DEVIATION = 1;

  /** Takes values from 0 to 255 as they are. */
  static PictureScaling plain(int planes) {
    float[] ones = new float[planes];
    Arrays.fill(ones, 1);
    return new PictureScaling(new float[planes], ones);
  }

  /** Measures a training part of at least one picture. */
  static PictureScaling of(byte[][] pictures) {
    int planes = Arrays.stream(pictures).allMatch(PictureScaling::isGrey) ? 1 : PIXEL;
    PictureScaling plain = plain(planes);
    double[] sum = new double[planes];
    double[] squares = new double[planes];
    int pixels = pictures[0].length / PIXEL;
    float[] values = new float[planes * pixels];
    for (byte[] picture : pictures) {
      plain.apply(picture, values, 0);
      for (int i = 0; i < values.length; i++) {
        sum[i / pixels] += values[i];
        squares[i / pixels] += values[i] * values[i];
      }
    }
    float[] mean = new float[planes];
    float[] deviation = new float[planes];
    double count = (double) pixels * pictures.length;
    for (int plane = 0; plane < planes; plane++) {
      double average = sum[plane] / count;
      double variance = Math.max(0, squares[plane] / count - average * average);
      mean[plane] = (float) average;
      deviation[plane] = Math.max(LEAST_DEVIATION, (float) Math.sqrt(variance));
    }
    return new PictureScaling(mean, deviation);
  }

  /** 1 or 3. */
  int planes() {
    return mean.length;
  }

  /** Floats that a picture becomes. */
  int length(byte[] rgb) {
    return rgb.length / PIXEL * planes();
  }

  /** Writes a picture's planes into {@code target} from {@code offset} on. */
  void apply(byte[] rgb, float[] target, int offset) {
    int pixels = rgb.length / PIXEL;
    for (int plane = 0; plane < planes(); plane++) {
      float factor = 1 / deviation[plane];
      int at = offset + plane * pixels;
      for (int i = 0; i < pixels; i++) {
        float value = planes() == 1 ? grey(rgb, i * PIXEL) : rgb[i * PIXEL + plane] & 0xff;
        target[at + i] = (value - mean[plane]) * factor;
      }
    }
  }

  private static float grey(byte[] rgb, int at) {
    float red = 0.299f * (rgb[at] & 0xff);
    return red + 0.587f * (rgb[at + 1] & 0xff) + 0.114f * (rgb[at + 2] & 0xff);
  }

  private static boolean isGrey(byte[] rgb) {
    for (int i = 0; i < rgb.length; i += PIXEL) {
      int red = rgb[i] & 0xff;
      int green = rgb[i + 1] & 0xff;
      int blue = rgb[i + 2] & 0xff;
      int most = Math.max(red, Math.max(green, blue));
      if (most - Math.min(red, Math.min(green, blue)) > MOST_COLOUR_OF_GREY) {
        return false;
      }
    }
    return true;
  }
}
