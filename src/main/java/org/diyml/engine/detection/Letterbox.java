package org.diyml.engine.detection;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.pictures.RgbPixels;

/**
 * How a picture lies in the square that a backbone sees: scaled with its aspect ratio kept, in the
 * middle, on grey. Objects keep their shape, so that what is learned from a wide picture holds for
 * a high one; squashing would use a few pixels more and make every box another shape.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param size side of the square in pixels
 */
public record Letterbox(int width, int height, int size) {

  /** The middle of the range: 0 after the backbone's own normalisation. */
  public static final byte GREY = (byte) 128;

  public Letterbox {
    if (width < 1 || height < 1 || size < 1) {
      throw new IllegalArgumentException(width + "×" + height + " in " + size);
    }
  }

  /** The letterbox of a picture. */
  public static Letterbox of(BufferedImage picture, int size) {
    return new Letterbox(picture.getWidth(), picture.getHeight(), size);
  }

  /**
   * Puts the picture into the square.
   *
   * @return {@code size·size·3} unsigned bytes
   */
  public byte[] rgb(BufferedImage picture) {
    byte[] inner = RgbPixels.stretch(picture, innerWidth(), innerHeight(), false);
    return onGrey(inner, innerWidth(), left(), top(), size);
  }

  static byte[] onGrey(byte[] rgb, int width, int left, int top, int size) {
    byte[] square = new byte[size * size * RgbPixels.CHANNELS];
    Arrays.fill(square, GREY);
    int row = width * RgbPixels.CHANNELS;
    for (int from = 0, y = top; from < rgb.length; from += row, y++) {
      System.arraycopy(rgb, from, square, (y * size + left) * RgbPixels.CHANNELS, row);
    }
    return square;
  }

  /** From pixels of the picture to pixels of the square. */
  public Box toInput(Box box) {
    double across = innerWidth() / (double) width;
    double down = innerHeight() / (double) height;
    return new Box(
        left() + box.x() * across,
        top() + box.y() * down,
        box.width() * across,
        box.height() * down);
  }

  /** From pixels of the square to pixels of the picture, cut at its edges. */
  public Box toPicture(Box box) {
    double across = width / (double) innerWidth();
    double down = height / (double) innerHeight();
    double x0 = Math.min(width, Math.max(0, (box.x() - left()) * across));
    double y0 = Math.min(height, Math.max(0, (box.y() - top()) * down));
    double x1 = Math.min(width, Math.max(0, (box.x() + box.width() - left()) * across));
    double y1 = Math.min(height, Math.max(0, (box.y() + box.height() - top()) * down));
    return new Box(x0, y0, x1 - x0, y1 - y0);
  }

  /** What was found in the square, in pixels of the picture; what lies beside it is left out. */
  public List<Detection> toPicture(List<Detection> found) {
    return found.stream()
        .map(detection -> detection.at(toPicture(detection.box())))
        .filter(detection -> detection.box().width() > 0 && detection.box().height() > 0)
        .toList();
  }

  private int innerWidth() {
    return inner(width);
  }

  private int innerHeight() {
    return inner(height);
  }

  private int inner(int side) {
    return (int) Math.max(1, Math.round((double) size * side / Math.max(width, height)));
  }

  private int left() {
    return (size - innerWidth()) / 2;
  }

  private int top() {
    return (size - innerHeight()) / 2;
  }
}
