package org.diyml.dataset.formats;

/** The smallest upright rectangle around the points of polygons. */
final class Extent {
  private static final int LEAST_CORNERS = 3;

  private double left = Double.POSITIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;
  private double waiting;
  private int numbers;
  private boolean broken;
  private boolean used;

  /** Takes the next coordinate of the present polygon: x and y take turns. */
  void add(double coordinate) {
    broken |= !Double.isFinite(coordinate);
    if (numbers % 2 == 1) {
      left = Math.min(left, waiting);
      right = Math.max(right, waiting);
      top = Math.min(top, coordinate);
      bottom = Math.max(bottom, coordinate);
    }
    waiting = coordinate;
    numbers++;
  }

  /** Ends the present polygon; the next coordinate begins another. */
  void endPolygon() {
    broken |= numbers % 2 == 1 || numbers < 2 * LEAST_CORNERS;
    used = true;
    numbers = 0;
  }

  /** Notes something that belongs to no polygon. */
  void spoil() {
    broken = true;
    used = true;
  }

  /** Whether anything was drawn at all. */
  boolean isUsed() {
    return used;
  }

  /** Whether a polygon has an odd coordinate, too few corners, or one that is no number. */
  boolean isBroken() {
    return broken;
  }

  PlannedBox box(String label, boolean relative) {
    return new PlannedBox(label, left, top, right - left, bottom - top, relative);
  }
}
