package org.diyml.engine.detection;

import java.util.Arrays;
import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.Targets;

/**
 * What is wrong with a detector's numbers for a batch of pictures, and how to change them.
 *
 * <p>For boxes it is {@link BoxLoss}, for labels cross-entropy, both in cells that have an object;
 * for fits the quality focal loss of Li et al. 2020: a cell is asked for the overlap that its box
 * has with its object now, for 0 without one, and an answer that is nearly right hardly counts, so
 * that the many empty cells do not drown the others. The loss is the sum over all cells, divided by
 * the number of cells that have an object.
 */
public final class DetectionLoss {

  /** Of boxes in the sum; that of fits and labels is 1. */
  static final double BOX_WEIGHT = 2;

  private static final double LEAST = 1e-12;

  private final Grid grid;

  private final float ofTruth;
  private final float ofOthers;
  private final float[] labelWeights;

  /** The plain truth, each label the same. */
  public DetectionLoss(Grid grid) {
    this(grid, Targets.PLAIN, new int[0]);
  }

  /**
   * Makes the loss.
   *
   * @param targets what is asked about labels
   * @param truth the label of each object that is learned from, for the weights of rare labels
   */
  public DetectionLoss(Grid grid, Targets targets, int[] truth) {
    this.grid = grid;
    this.ofTruth = targets.ofTruth(grid.labels());
    this.ofOthers = targets.ofOthers(grid.labels());
    this.labelWeights = targets.weights(truth, grid.labels());
  }

  /**
   * Measures a batch.
   *
   * @param raw {@link Grid#numbers()} for each picture, one picture after the other
   * @param objects of each picture, in pixels of the square
   * @param gradient set to the slope of the loss by each number of {@code raw}; as long
   * @return the loss
   */
  public double of(float[] raw, List<List<TruthBox>> objects, float[] gradient) {
    Arrays.fill(gradient, 0);
    List<CellTargets> targets =
        objects.stream().map(picture -> CellTargets.of(grid, picture)).toList();
    int responsible = targets.stream().mapToInt(CellTargets::responsible).sum();
    double scale = 1.0 / Math.max(1, responsible);
    double loss = 0;
    for (int i = 0; i < targets.size(); i++) {
      Picture picture = new Picture(raw, i * grid.numbers(), gradient, scale);
      for (int cell = 0; cell < grid.cells(); cell++) {
        int object = targets.get(i).objectOf(cell);
        if (object == CellTargets.NOTHING) {
          loss += picture.fit(cell, 0);
        } else if (object != CellTargets.IGNORED) {
          loss += picture.object(cell, objects.get(i).get(object));
        }
      }
    }
    return loss * scale;
  }

  /** The numbers of one picture, from {@code offset} on. */
  private final class Picture {
    private final float[] raw;
    private final int offset;
    private final float[] gradient;
    private final double scale;

    Picture(float[] raw, int offset, float[] gradient, double scale) {
      this.raw = raw;
      this.offset = offset;
      this.gradient = gradient;
      this.scale = scale;
    }

    double object(int cell, TruthBox object) {
      Box found = grid.box(raw, offset, cell);
      BoxLoss box = BoxLoss.of(found, object.box());
      descend(0, cell, BOX_WEIGHT * Grid.STRIDE * (box.byLeft() + box.byRight()));
      descend(1, cell, BOX_WEIGHT * Grid.STRIDE * (box.byTop() + box.byBottom()));
      descend(2, cell, BOX_WEIGHT * found.width() / 2 * (box.byRight() - box.byLeft()));
      descend(3, cell, BOX_WEIGHT * found.height() / 2 * (box.byBottom() - box.byTop()));
      return BOX_WEIGHT * box.value()
          + fit(cell, found.overlap(object.box()))
          + label(cell, object.label());
    }

    double fit(int cell, double asked) {
      double fit = Grid.sigmoid(raw[offset + grid.place(Grid.FIT, cell)]);
      double entropy =
          -asked * Math.log(Math.max(LEAST, fit))
              - (1 - asked) * Math.log(Math.max(LEAST, 1 - fit));
      double distance = fit - asked;
      double slope = distance * distance + 2 * fit * (1 - fit) * entropy;
      descend(Grid.FIT, cell, distance * slope);
      return distance * distance * entropy;
    }

    private double label(int cell, int truth) {
      double[] probabilities = grid.labelProbabilities(raw, offset, cell);
      double weight = labelWeights[truth];
      double loss = 0;
      for (int label = 0; label < probabilities.length; label++) {
        double asked = label == truth ? ofTruth : ofOthers;
        loss -= weight * asked * Math.log(Math.max(LEAST, probabilities[label]));
        descend(Grid.BEFORE_LABELS + label, cell, weight * (probabilities[label] - asked));
      }
      return loss;
    }

    private void descend(int number, int cell, double slope) {
      gradient[offset + grid.place(number, cell)] = (float) (scale * slope);
    }
  }
}
