package org.diyml.engine.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * The one way from a picture to the input of a network, for training and for prediction alike.
 *
 * <p>Classifiers see pictures squashed to a square, their aspect ratio not kept. Scaling down averages under
 * a triangle as wide as the source pixels of two target pixels, scaling up is bilinear.
 */
public final class RgbPixels {

  /** Bytes a pixel. */
  public static final int CHANNELS = 3;

  private RgbPixels() {}

  /**
   * Resamples a picture.
   *
   * @param picture any opaque picture; {@code TYPE_3BYTE_BGR} and {@code TYPE_INT_RGB} are fast
   * @param size side of the square in pixels
   * @return {@code size·size·3} unsigned bytes, rows from the top, red, green, blue
   */
  public static byte[] squash(BufferedImage picture, int size) {
    return stretch(picture, size, size, false);
  }

  /** The same as {@link #squash(BufferedImage, int)} with left and right exchanged. */
  public static byte[] squashMirrored(BufferedImage picture, int size) {
    return stretch(picture, size, size, true);
  }

  /**
   * Resamples a picture to any size.
   *
   * @param width in pixels, of the result
   * @param height in pixels, of the result
   * @param mirrored whether left and right are exchanged
   * @return {@code width·height·3} unsigned bytes, rows from the top, red, green, blue
   */
  public static byte[] stretch(BufferedImage picture, int width, int height, boolean mirrored) {
    ResampleWeights columns = ResampleWeights.of(picture.getWidth(), width, mirrored);
    ResampleWeights rows = ResampleWeights.of(picture.getHeight(), height, false);
    float[][] narrowed = new float[picture.getHeight()][width * CHANNELS];
    RowSource source = RowSource.of(picture);
    for (int y = 0; y < narrowed.length; y++) {
      columns.acrossPixels(source.row(y), narrowed[y]);
    }
    byte[] rgb = new byte[width * height * CHANNELS];
    float[] sum = new float[width * CHANNELS];
    for (int y = 0; y < height; y++) {
      rows.acrossRows(narrowed, y, sum);
      int offset = y * sum.length;
      for (int i = 0; i < sum.length; i++) {
        rgb[offset + i] = (byte) (int) (sum[i] + 0.5f);
      }
    }
    return rgb;
  }

  /** Gives the rows of a picture as red, green, blue bytes. The array is used again. */
  private interface RowSource {

    byte[] row(int y);

    static RowSource of(BufferedImage picture) {
      int width = picture.getWidth();
      byte[] row = new byte[width * CHANNELS];
      Raster raster = picture.getRaster();
      if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
        // A raster hands out bands in the order of the colour model: red first.
        return y -> (byte[]) raster.getDataElements(0, y, width, 1, row);
      }
      int[] packed = new int[width];
      if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
        return y -> unpack((int[]) raster.getDataElements(0, y, width, 1, packed), row);
      }
      return y -> unpack(picture.getRGB(0, y, width, 1, packed, 0, width), row);
    }

    private static byte[] unpack(int[] packed, byte[] row) {
      for (int x = 0, i = 0; x < packed.length; x++) {
        int pixel = packed[x];
        row[i++] = (byte) (pixel >> 16);
        row[i++] = (byte) (pixel >> 8);
        row[i++] = (byte) pixel;
      }
      return row;
    }
  }
}
