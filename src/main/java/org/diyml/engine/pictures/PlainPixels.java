package org.diyml.engine.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Brings decoded pixels of any colour model into opaque, upright 8-bit RGB. */
final class PlainPixels {

  private PlainPixels() {}

  static BufferedImage upright(BufferedImage decoded, Orientation orientation) {
    BufferedImage source = isGrey(decoded.getColorModel()) ? greyAsRgb(decoded) : decoded;
    if (orientation == Orientation.UPRIGHT && isPlain(source)) {
      return source;
    }
    int width = source.getWidth();
    int height = source.getHeight();
    BufferedImage upright =
        new BufferedImage(
            orientation.uprightWidth(width, height),
            orientation.uprightHeight(width, height),
            BufferedImage.TYPE_3BYTE_BGR);
    AffineTransform transform = orientation.transform(width, height);
    Graphics2D graphics = upright.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
      graphics.drawImage(source, transform, null);
    } finally {
      graphics.dispose();
    }
    return upright;
  }

  private static boolean isPlain(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_3BYTE_BGR
        || image.getType() == BufferedImage.TYPE_INT_RGB;
  }

  private static boolean isGrey(ColorModel model) {
    return !(model instanceof IndexColorModel)
        && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && model.getTransferType() <= DataBuffer.TYPE_USHORT;
  }

  /** By hand, because Java 2D takes some grey models for linear light and brightens them. */
  private static BufferedImage greyAsRgb(BufferedImage grey) {
    int width = grey.getWidth();
    int height = grey.getHeight();
    ColorModel model = grey.getColorModel();
    Raster raster = grey.getRaster();
    int greyMax = (1 << model.getComponentSize(0)) - 1;
    boolean alpha = model.hasAlpha();
    int alphaMax = alpha ? (1 << model.getComponentSize(1)) - 1 : 1;
    BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] values = new int[width];
    int[] opacities = new int[width];
    for (int y = 0; y < height; y++) {
      raster.getSamples(0, y, width, 1, 0, values);
      if (alpha) {
        raster.getSamples(0, y, width, 1, 1, opacities);
      }
      for (int x = 0; x < width; x++) {
        float opacity = alpha ? (float) opacities[x] / alphaMax : 1;
        int value = Math.round(255 * (1 - opacity * (1 - (float) values[x] / greyMax)));
        values[x] = value << 16 | value << 8 | value;
      }
      rgb.getRaster().setDataElements(0, y, width, 1, values);
    }
    return rgb;
  }
}
