package org.diyml.engine.onnx;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.pictures.RgbPixels;

/** Lays the pixels of a picture out as a network takes them. */
final class PicturePacker {

  private static final float RED = 0.299f;
  private static final float GREEN = 0.587f;
  private static final float BLUE = 0.114f;

  private final PictureInput input;
  private final int width;
  private final int height;

  PicturePacker(PictureInput input, int width, int height) {
    this.input = input;
    this.width = width;
    this.height = height;
  }

  /** Takes one value of a picture. */
  interface Target {
    /**
     * Takes it.
     *
     * @param value 0 to 255, grey not rounded
     * @param channel in the network's order
     */
    void put(float value, int channel);
  }

  /** Gives the values of a picture of the network's size in the order of its layout. */
  void pack(byte[] rgb, Target target) {
    int channels = input.order().channels();
    if (input.layout() == PictureLayout.NHWC) {
      for (int pixel = 0; pixel < width * height; pixel++) {
        for (int channel = 0; channel < channels; channel++) {
          target.put(value(rgb, pixel, channel), channel);
        }
      }
    } else {
      for (int channel = 0; channel < channels; channel++) {
        for (int pixel = 0; pixel < width * height; pixel++) {
          target.put(value(rgb, pixel, channel), channel);
        }
      }
    }
  }

  private float value(byte[] rgb, int pixel, int channel) {
    int at = pixel * RgbPixels.CHANNELS;
    return switch (input.order()) {
      case RGB -> rgb[at + channel] & 0xFF;
      case BGR -> rgb[at + RgbPixels.CHANNELS - 1 - channel] & 0xFF;
      case GREY ->
          RED * (rgb[at] & 0xFF) + GREEN * (rgb[at + 1] & 0xFF) + BLUE * (rgb[at + 2] & 0xFF);
    };
  }

  /**
   * Scales a picture to the network's size. Networks with an input that is no square are rare:
   * squashing is left to the platform.
   */
  byte[] pixels(BufferedImage picture) {
    if (width == height) {
      return RgbPixels.squash(picture, width);
    }
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    byte[] rgb = new byte[width * height * RgbPixels.CHANNELS];
    for (int i = 0; i < width * height; i++) {
      int pixel = scaled.getRGB(i % width, i / width);
      rgb[i * RgbPixels.CHANNELS] = (byte) (pixel >> 16);
      rgb[i * RgbPixels.CHANNELS + 1] = (byte) (pixel >> 8);
      rgb[i * RgbPixels.CHANNELS + 2] = (byte) pixel;
    }
    return rgb;
  }
}
