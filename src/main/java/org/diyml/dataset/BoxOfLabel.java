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

  /** Whether it is a box inside of a picture of that size in pixels. */
  public boolean fits(int pictureWidth, int pictureHeight) {
    BoxOfLabel inside = cutTo(pictureWidth, pictureHeight);
    return x >= -EDGE_TOLERANCE
        && y >= -EDGE_TOLERANCE
        && x + width <= pictureWidth + EDGE_TOLERANCE
        && y + height <= pictureHeight + EDGE_TOLERANCE
        && inside.width > 0
        && inside.height > 0;
  }

  /** The part of it that is inside of a picture; of no width or height when nothing is. */
  public BoxOfLabel cutTo(int pictureWidth, int pictureHeight) {
    double left = Math.max(0, x);
    double top = Math.max(0, y);
    double cutWidth = x >= 0 && x + width <= pictureWidth ? width : right(pictureWidth) - left;
    double cutHeight = y >= 0 && y + height <= pictureHeight ? height : bottom(pictureHeight) - top;
    return new BoxOfLabel(label, left, top, Math.max(0, cutWidth), Math.max(0, cutHeight));
  }

  /** The box, its edges not outside of {@code image}, which it must fit. */
  Box in(Image image) {
    BoxOfLabel inside = cutTo(image.getWidth(), image.getHeight());
    return new Box(inside.x, inside.y, inside.width, inside.height);
  }

  private double right(int pictureWidth) {
    return Math.min(pictureWidth, x + width);
  }

  private double bottom(int pictureHeight) {
    return Math.min(pictureHeight, y + height);
  }
}
