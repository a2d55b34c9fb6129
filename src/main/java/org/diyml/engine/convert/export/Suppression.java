package org.diyml.engine.convert.export;

import java.util.Arrays;
import java.util.List;
import org.diyml.engine.convert.graph.Attributes;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.GraphWriter;
import org.diyml.engine.detection.BoxVoting;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.Grid;

/**
 * Leaves one box an object, calculated in the graph as {@link
 * org.diyml.engine.detection.NonMaximumSuppression} and {@link BoxVoting} do.
 */
final class Suppression {

  private final Formula formula;
  private final GraphWriter graph;
  private final CellBoxes cells;
  private final Grid grid;
  private final DetectionSettings settings;

  Suppression(Formula formula, CellBoxes cells, Grid grid, DetectionSettings settings) {
    this.formula = formula;
    this.graph = formula.graph();
    this.cells = cells;
    this.grid = grid;
    this.settings = settings;
  }

  FoundBoxes apply() {
    String chosen = chosen();
    String labels = graph.node("Squeeze", List.of(column(chosen, 1), graph.integers(1)));
    String places = graph.node("Squeeze", List.of(column(chosen, 2), graph.integers(1)));
    String row = graph.integers(grid.cells());
    String flat = formula.plus(formula.times(labels, row), places);
    String scores = formula.gathered(formula.reshaped(cells.scores(), -1), flat, 0);
    List<String> best = best(scores);
    String bestLabels = formula.gathered(labels, best.get(1), 0);
    String bestPlaces = formula.gathered(places, best.get(1), 0);
    return new FoundBoxes(voted(bestLabels, bestPlaces), best.get(0), bestLabels);
  }

  /** For each box that is left its picture, label and cell, a row each. */
  private String chosen() {
    String corners =
        formula.joined(
            0, cells.y(), cells.x(), cells.bottom(formula), cells.right(formula));
    String boxes = formula.reshaped(formula.transposed(corners, 1, 0), 1, grid.cells(), 4);
    String scores = formula.reshaped(cells.scores(), 1, grid.labels(), grid.cells());
    float least = Math.nextDown((float) settings.scoreThreshold());
    return graph.node(
        "NonMaxSuppression",
        List.of(
            boxes,
            scores,
            graph.integers(settings.maxDetections()),
            graph.constant(FloatTensor.vector((float) settings.overlapThreshold())),
            graph.constant(FloatTensor.vector(least))));
  }

  private String column(String matrix, int place) {
    return formula.gathered(matrix, graph.integers(place), 1);
  }

  /** The best scores and their places, best first. */
  private List<String> best(String scores) {
    String count =
        formula.smaller(
            graph.node("Shape", List.of(scores)), graph.integers(settings.maxDetections()));
    return graph.nodes("TopK", 2, List.of(scores, count), Attributes.integer("axis", 0));
  }

  /** Each box the mean of all that mean the same object, weighted by their scores. */
  private String voted(String labels, String places) {
    String scores = formula.gathered(cells.scores(), labels, 0);
    String least = formula.number(settings.scoreThreshold());
    String counted = formula.times(scores, formula.reaches(scores, least));
    String same = formula.reaches(overlaps(places), formula.number(BoxVoting.SAME));
    String votes = formula.times(counted, same);
    String boxes =
        formula.transposed(
            formula.joined(0, cells.x(), cells.y(), cells.width(), cells.height()), 1, 0);
    float[] ones = new float[grid.cells()];
    Arrays.fill(ones, 1);
    String all = graph.constant(new FloatTensor(new int[] {ones.length, 1}, ones));
    return formula.dividedBy(formula.product(votes, boxes), formula.product(votes, all));
  }

  /** Of each box that is left with those of all cells, {@code [left, cells]}. */
  private String overlaps(String places) {
    String across = shared(places, cells.x(), cells.right(formula));
    String down = shared(places, cells.y(), cells.bottom(formula));
    String both = formula.times(across, down);
    String areas = formula.times(cells.width(), cells.height());
    String union = formula.minus(formula.plus(areas, of(places, areas)), both);
    return formula.dividedBy(both, union);
  }

  private String shared(String places, String from, String to) {
    String until = formula.smaller(to, of(places, to));
    return formula.notNegative(
        formula.minus(until, formula.larger(from, of(places, from))));
  }

  /** A number of the boxes that are left, {@code [left, 1]}. */
  private String of(String places, String numbers) {
    return formula.transposed(formula.gathered(numbers, places, 1), 1, 0);
  }
}
