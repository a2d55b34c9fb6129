package org.diyml.engine;

/**
 * A rectangle in pixels of an upright picture, its origin at the top left.
 *
 * @param x left edge
 * @param y upper edge
 * @param width not negative
 * @param height not negative
 */
public record Box(double x, double y, double width, double height) {

  public Box {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("a box of " + width + "×" + height);
    }
  }

  /** Area of the intersection divided by that of the union, 0 to 1; 0 when both are empty. */
  public double overlap(Box other) {
    double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double intersection = Math.max(0, across) * Math.max(0, down);
    double union = width * height + other.width * other.height - intersection;
    return union > 0 ? intersection / union : 0;
  }
}
