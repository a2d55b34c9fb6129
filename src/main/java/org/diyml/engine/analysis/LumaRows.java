package org.diyml.engine.analysis;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Reads rows of a picture as luma by ITU-R BT.601, 0 to 255. */
interface LumaRows {

  /** Writes a row to a place in an array. */
  void read(int y, float[] target, int offset);

  static LumaRows of(BufferedImage picture) {
    int width = picture.getWidth();
    Raster raster = picture.getRaster();
    if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      byte[] row = new byte[width * 3];
      return (y, target, offset) -> {
        // A raster hands out bands in the order of the colour model: red first.
        raster.getDataElements(0, y, width, 1, row);
        for (int x = 0, i = 0; x < width; x++, i += 3) {
          target[offset + x] = luma(row[i] & 0xFF, row[i + 1] & 0xFF, row[i + 2] & 0xFF);
        }
      };
    }
    int[] row = new int[width];
    boolean packed = picture.getType() == BufferedImage.TYPE_INT_RGB;
    return (y, target, offset) -> {
      if (packed) {
        raster.getDataElements(0, y, width, 1, row);
      } else {
        picture.getRGB(0, y, width, 1, row, 0, width);
      }
      for (int x = 0; x < width; x++) {
        int pixel = row[x];
        target[offset + x] = luma(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF);
      }
    };
  }

  private static float luma(int red, int green, int blue) {
    return (299 * red + 587 * green + 114 * blue) / 1000f;
  }
}
