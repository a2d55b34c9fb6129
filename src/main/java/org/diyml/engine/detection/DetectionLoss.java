package org.diyml.engine.detection;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.Box;

/**
 * What is wrong with a detector's numbers for a batch of pictures, and how to change them.
 *
 * <p>For boxes it is {@link BoxLoss}, for scores the quality focal loss of Li et al. 2020: a cell
 * is asked to score its object's label with the overlap that its box has now, all else with 0, and
 * a score that is nearly right hardly counts. The latter also keeps the many empty cells and common
 * labels from drowning the others. The loss is the sum over all cells, divided by the number of
 * cells that have an object.
 */
public final class DetectionLoss {

  static final double BOX_WEIGHT = Double.parseDouble(System.getProperty("boxw", "2"));
  private static final double LEAST = 1e-12;

  private final Grid grid;

  public DetectionLoss(Grid grid) {
    this.grid = grid;
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
    List<CellTargets> targets = new ArrayList<>();
    int responsible = 0;
    for (List<TruthBox> picture : objects) {
      CellTargets found = CellTargets.of(grid, picture);
      targets.add(found);
      responsible += found.responsible();
    }
    double scale = 1.0 / Math.max(1, responsible);
    double loss = 0;
    for (int picture = 0; picture < targets.size(); picture++) {
      int offset = picture * grid.numbers();
      for (int cell = 0; cell < grid.cells(); cell++) {
        loss += cell(raw, offset, cell, targets.get(picture), objects.get(picture), gradient, scale);
      }
    }
    return loss * scale;
  }

  private double cell(
      float[] raw,
      int offset,
      int cell,
      CellTargets targets,
      List<TruthBox> objects,
      float[] gradient,
      double scale) {
    int object = targets.objectOf(cell);
    for (int number = 0; number < Grid.BOX_NUMBERS + grid.labels(); number++) {
      gradient[offset + number * grid.cells() + cell] = 0;
    }
    if (object == CellTargets.IGNORED) {
      return 0;
    }
    double loss = 0;
    double overlap = 0;
    if (object != CellTargets.NOTHING) {
      Box truth = objects.get(object).box();
      Box found = grid.box(raw, offset, cell);
      overlap = found.overlap(truth);
      BoxLoss box = BoxLoss.of(found, truth);
      loss += BOX_WEIGHT * box.value();
      spread(box, found, gradient, offset + cell, BOX_WEIGHT * scale);
    }
    for (int label = 0; label < grid.labels(); label++) {
      boolean asked = object != CellTargets.NOTHING && objects.get(object).label() == label;
      int place = offset + grid.place(label, cell);
      loss += score(raw[place], asked ? overlap : 0, gradient, place, scale);
    }
    return loss;
  }

  /** From slopes by edges to slopes by the cell's numbers. */
  private void spread(BoxLoss loss, Box found, float[] gradient, int place, double scale) {
    int cells = grid.cells();
    gradient[place] = (float) (scale * Grid.STRIDE * (loss.byLeft() + loss.byRight()));
    gradient[place + cells] = (float) (scale * Grid.STRIDE * (loss.byTop() + loss.byBottom()));
    gradient[place + 2 * cells] =
        (float) (scale * found.width() / 2 * (loss.byRight() - loss.byLeft()));
    gradient[place + 3 * cells] =
        (float) (scale * found.height() / 2 * (loss.byBottom() - loss.byTop()));
  }

  private static double score(
      float raw, double asked, float[] gradient, int place, double scale) {
    double score = Grid.sigmoid(raw);
    double entropy =
        -asked * Math.log(Math.max(LEAST, score))
            - (1 - asked) * Math.log(Math.max(LEAST, 1 - score));
    double distance = score - asked;
    double slope =
        distance * distance * distance
            + 2 * distance * score * (1 - score) * entropy;
    gradient[place] = (float) (scale * slope);
    return distance * distance * entropy;
  }
}
