package org.diyml.dataset;

import org.diyml.engine.Box;

/**
 * A box as a user draws it, and the name of its label. Its numbers may be anything.
 *
 * @param x left edge in pixels of the upright image
 * @param y upper edge in pixels of the upright image
 */
public record BoxOfLabel(String label, double x, double y, double width, double height) {
  /** Boxes drawn in a browser may pass the edge by so many pixels through rounding. */
  private static final double EDGE_TOLERANCE = 0.5;

  /** Whether it is a box inside of {@code image}. */
  boolean fits(Image image) {
    return x >= -EDGE_TOLERANCE
        && y >= -EDGE_TOLERANCE
        && x + width <= image.getWidth() + EDGE_TOLERANCE
        && y + height <= image.getHeight() + EDGE_TOLERANCE
        && right(image) > left()
        && bottom(image) > top();
  }

  /** The box, its edges not outside of {@code image}, which it must fit. */
  Box in(Image image) {
    return new Box(left(), top(), right(image) - left(), bottom(image) - top());
  }

  private double left() {
    return Math.max(0, x);
  }

  private double top() {
    return Math.max(0, y);
  }

  private double right(Image image) {
    return Math.min(image.getWidth(), x + width);
  }

  private double bottom(Image image) {
    return Math.min(image.getHeight(), y + height);
  }
}
