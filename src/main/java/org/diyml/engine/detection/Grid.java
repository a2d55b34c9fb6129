package org.diyml.engine.detection;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.FeatureMaps;

/**
 * The cells of a detector's output and what their numbers mean. A cell has four numbers for its
 * box, then one for each label, whose sigmoid is the score; a number of all cells lies together:
 * {@code [4 + labels, side, side]}.
 *
 * <p>The first two are the distance of the box's centre from the cell's, in cells; the others the
 * natural logarithm of its width and height in cells.
 *
 * @param side cells along a side of the square
 * @param labels how many there are
 */
public record Grid(int side, int labels) {

  /** Numbers of a cell before those of the labels. */
  public static final int BOX_NUMBERS = 4;

  /** Pixels a cell. */
  public static final int STRIDE = FeatureMaps.FINE;

  /** No box is larger than so many pictures: keeps the exponential finite. */
  private static final float LARGEST_LOG = 5;

  /** How many cells there are. */
  public int cells() {
    return side * side;
  }

  /** How many numbers a picture has. */
  public int numbers() {
    return (BOX_NUMBERS + labels) * cells();
  }

  double centreX(int cell) {
    return (cell % side + 0.5) * STRIDE;
  }

  double centreY(int cell) {
    return (cell / side + 0.5) * STRIDE;
  }

  /** The box of a cell, in pixels of the square. {@code raw} holds the picture from offset on. */
  Box box(float[] raw, int offset, int cell) {
    double width = length(raw[offset + 2 * cells() + cell]);
    double height = length(raw[offset + 3 * cells() + cell]);
    double x = centreX(cell) + STRIDE * raw[offset + cell];
    double y = centreY(cell) + STRIDE * raw[offset + cells() + cell];
    return new Box(x - width / 2, y - height / 2, width, height);
  }

  private static double length(float log) {
    return STRIDE * Math.exp(Math.min(log, LARGEST_LOG));
  }

  /** The place of a label's number of a cell, within a picture. */
  int place(int label, int cell) {
    return (BOX_NUMBERS + label) * cells() + cell;
  }

  /**
   * Every box with a score of at least {@code leastScore}, in pixels of the square.
   *
   * @param raw numbers of the picture from {@code offset} on
   */
  public List<Detection> decode(float[] raw, int offset, double leastScore) {
    List<Detection> found = new ArrayList<>();
    for (int label = 0; label < labels; label++) {
      for (int cell = 0; cell < cells(); cell++) {
        double score = sigmoid(raw[offset + place(label, cell)]);
        if (score >= leastScore) {
          found.add(new Detection(label, score, box(raw, offset, cell)));
        }
      }
    }
    return found;
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
