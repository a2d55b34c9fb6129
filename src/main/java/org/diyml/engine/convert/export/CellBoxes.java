package org.diyml.engine.convert.export;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.diyml.engine.convert.graph.Attributes;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.detection.Grid;

/**
 * What the cells of a picture answer, calculated in the graph as {@link Grid} does. All are names
 * of tensors; lengths are in pixels of the square.
 *
 * @param x left edges, {@code [1, cells]}
 * @param y upper edges, {@code [1, cells]}
 * @param width {@code [1, cells]}
 * @param height {@code [1, cells]}
 * @param scores of each label, {@code [labels, cells]}
 */
record CellBoxes(String x, String y, String width, String height, String scores) {

  private static final int FIRST_LABEL = Grid.BEFORE_LABELS;

  /**
   * Decodes.
   *
   * @param cells the numbers of one picture, {@code [1, 5 + labels, side, side]}
   */
  static CellBoxes of(Formula formula, String cells, Grid grid) {
    String rows = formula.reshaped(cells, FIRST_LABEL + grid.labels(), grid.cells());
    String width = length(formula, formula.rows(rows, 2, 3));
    String height = length(formula, formula.rows(rows, 3, 4));
    String fit =
        formula.graph().node("Sigmoid", List.of(formula.rows(rows, Grid.FIT, FIRST_LABEL)));
    String labels =
        formula.graph().node(
            "Softmax",
            List.of(formula.rows(rows, FIRST_LABEL, FIRST_LABEL + grid.labels())),
            Attributes.integer("axis", 0));
    return new CellBoxes(
        edge(formula, formula.rows(rows, 0, 1), width, grid, grid::centreX),
        edge(formula, formula.rows(rows, 1, 2), height, grid, grid::centreY),
        width,
        height,
        formula.times(labels, fit));
  }

  private static String length(Formula formula, String logarithm) {
    String most = formula.smaller(logarithm, formula.number(Grid.LARGEST_LOG));
    String cells = formula.graph().node("Exp", List.of(most));
    return formula.times(cells, formula.number(Grid.STRIDE));
  }

  private static String edge(
      Formula formula, String distance, String length, Grid grid, IntToDoubleFunction centre) {
    float[] centres = new float[grid.cells()];
    IntStream.range(0, centres.length).forEach(i -> centres[i] = (float) centre.applyAsDouble(i));
    String places =
        formula.graph().constant(new FloatTensor(new int[] {1, centres.length}, centres));
    String middle = formula.plus(places, formula.times(distance, formula.number(Grid.STRIDE)));
    return formula.minus(middle, formula.times(length, formula.number(0.5)));
  }

  /** The right edges. */
  String right(Formula formula) {
    return formula.plus(x, width);
  }

  /** The lower edges. */
  String bottom(Formula formula) {
    return formula.plus(y, height);
  }
}
