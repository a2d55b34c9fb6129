package org.diyml.engine.detection;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.FeatureMaps;

/**
 * The cells of a detector's output and what their numbers mean. A cell has four numbers for its
 * box, one that tells whether it has an object, and one for each label; a number of all cells lies
 * together: {@code [5 + labels, side, side]}.
 *
 * <p>The first two are the distance of the box's centre from the cell's, in cells, the next the
 * natural logarithm of its width and height in cells. The sigmoid of the fifth is how well the box
 * fits an object, whatever it is; the softmax of the others is what it is. The score of a label is
 * the product of both, so that an object is found even where it is like nothing that was learned.
 *
 * @param side cells along a side of the square
 * @param labels how many there are
 */
public record Grid(int side, int labels) {

  /** Numbers of a cell before those of the labels. */
  public static final int BEFORE_LABELS = 5;

  /** Place of the number that tells whether there is an object. */
  public static final int FIT = 4;

  /** Pixels a cell. */
  public static final int STRIDE = FeatureMaps.FINE;

  /** No box is larger than so many pictures: keeps the exponential finite. */
  public static final float LARGEST_LOG = 5;

  /** How many cells there are. */
  public int cells() {
    return side * side;
  }

  /** How many numbers a picture has. */
  public int numbers() {
    return (BEFORE_LABELS + labels) * cells();
  }

  /** The middle of a cell, in pixels of the square. */
  public double centreX(int cell) {
    return (cell % side + 0.5) * STRIDE;
  }

  /** The middle of a cell, in pixels of the square. */
  public double centreY(int cell) {
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

  /** The place of a cell's number, within a picture. */
  int place(int number, int cell) {
    return number * cells() + cell;
  }

  /** What the cell's object is: a probability for each label. */
  double[] labelProbabilities(float[] raw, int offset, int cell) {
    double[] probabilities = new double[labels];
    double largest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < labels; label++) {
      probabilities[label] = raw[offset + place(BEFORE_LABELS + label, cell)];
      largest = Math.max(largest, probabilities[label]);
    }
    double sum = 0;
    for (int label = 0; label < labels; label++) {
      probabilities[label] = Math.exp(probabilities[label] - largest);
      sum += probabilities[label];
    }
    for (int label = 0; label < labels; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }

  /**
   * The objects of a picture.
   *
   * @param raw numbers of the picture from {@code offset} on
   * @return best first, in pixels of the square
   */
  public List<Detection> detect(float[] raw, int offset, DetectionSettings settings) {
    List<Detection> candidates = candidates(raw, offset, settings.scoreThreshold());
    return BoxVoting.apply(NonMaximumSuppression.apply(candidates, settings), candidates);
  }

  private List<Detection> candidates(float[] raw, int offset, double leastScore) {
    List<Detection> found = new ArrayList<>();
    for (int cell = 0; cell < cells(); cell++) {
      double fit = sigmoid(raw[offset + place(FIT, cell)]);
      if (fit < leastScore) {
        continue;
      }
      Box box = box(raw, offset, cell);
      double[] probabilities = labelProbabilities(raw, offset, cell);
      for (int label = 0; label < labels; label++) {
        double score = fit * probabilities[label];
        if (score >= leastScore) {
          found.add(new Detection(label, score, box));
        }
      }
    }
    return found;
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
