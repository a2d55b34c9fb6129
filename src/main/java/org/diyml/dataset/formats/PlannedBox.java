package org.diyml.dataset.formats;

import java.util.Optional;
import org.diyml.engine.Box;

/**
 * A box as an archive tells it. It may pass the edges of its picture, whose size is not known yet.
 *
 * @param label what is in the box
 * @param x left edge
 * @param y upper edge
 * @param width above 0
 * @param height above 0
 * @param relative whether the numbers are shares of the picture's sides; pixels otherwise
 */
public record PlannedBox(
    String label, double x, double y, double width, double height, boolean relative) {
  /** What turning shares into pixels loses is far below this. */
  private static final double STEPS_OF_A_PIXEL = 1e6;

  private static final double MOST_PIXELS = 1e9;

  /** The box in pixels of a picture; shares are rounded to a millionth of a pixel. */
  public Box in(int pictureWidth, int pictureHeight) {
    if (!relative) {
      return new Box(x, y, width, height);
    }
    return new Box(
        round(x * pictureWidth),
        round(y * pictureHeight),
        round(width * pictureWidth),
        round(height * pictureHeight));
  }

  /** The message that tells what is wrong with the numbers whatever the picture's size is. */
  Optional<String> fault() {
    double sum = Math.abs(x) + Math.abs(y) + Math.abs(width) + Math.abs(height);
    if (!(sum < MOST_PIXELS)) {
      return Optional.of("import.box.number");
    }
    if (!(width > 0 && height > 0)) {
      return Optional.of("import.box.empty");
    }
    boolean before = x + width <= 0 || y + height <= 0;
    boolean after = relative && (x >= 1 || y >= 1);
    return before || after ? Optional.of("import.box.outside") : Optional.empty();
  }

  private static double round(double pixels) {
    return Math.rint(pixels * STEPS_OF_A_PIXEL) / STEPS_OF_A_PIXEL;
  }
}
