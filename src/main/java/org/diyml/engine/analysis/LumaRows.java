package org.diyml.engine.analysis;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** Reads rows of a picture as luma by ITU-R BT.601, 0 to 255. */
interface LumaRows {

  /** Writes a row to a place in an array. */
  void read(int y, float[] target, int offset);

  static LumaRows of(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return ofBytes(picture.getRaster(), picture.getWidth());
    }
    int width = picture.getWidth();
    Raster raster = picture.getRaster();
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

  /** Straight from the buffer: a raster copies its rows byte by byte. */
  private static LumaRows ofBytes(Raster raster, int width) {
    DataBufferByte buffer = (DataBufferByte) raster.getDataBuffer();
    byte[] bytes = buffer.getData();
    int stride = ((ComponentSampleModel) raster.getSampleModel()).getScanlineStride();
    int first =
        buffer.getOffset()
            - raster.getSampleModelTranslateY() * stride
            - raster.getSampleModelTranslateX() * 3;
    return (y, target, offset) -> {
      for (int x = 0, i = first + y * stride; x < width; x++, i += 3) {
        target[offset + x] = luma(bytes[i + 2] & 0xFF, bytes[i + 1] & 0xFF, bytes[i] & 0xFF);
      }
    };
  }

  private static float luma(int red, int green, int blue) {
    return (299 * red + 587 * green + 114 * blue) / 1000f;
  }
}
