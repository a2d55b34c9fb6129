package org.diyml.engine.convert.export;

import java.util.List;
import org.diyml.engine.convert.graph.Attributes;

/**
 * Boxes that were found, best first. All are names of tensors.
 *
 * @param boxes left, top, width, height, {@code [found, 4]}
 * @param scores {@code [found]}
 * @param labels {@code [found]}, whole numbers
 */
record FoundBoxes(String boxes, String scores, String labels) {

  /** Those from a score on that have an area. */
  FoundBoxes from(Formula formula, String leastScore) {
    String reached = formula.graph().node("GreaterOrEqual", List.of(scores, leastScore));
    String shorter = formula.smaller(column(formula, 2), column(formula, 3));
    String there = formula.graph().node("Greater", List.of(shorter, formula.number(0)));
    String kept = formula.graph().node("And", List.of(reached, there));
    return new FoundBoxes(
        kept(formula, boxes, kept), kept(formula, scores, kept), kept(formula, labels, kept));
  }

  private String column(Formula formula, int place) {
    String column = formula.gathered(boxes, formula.graph().integers(place), 1);
    return formula.graph().node("Squeeze", List.of(column, formula.graph().integers(1)));
  }

  private static String kept(Formula formula, String tensor, String condition) {
    return formula.graph().node(
        "Compress", List.of(tensor, condition), Attributes.integer("axis", 0));
  }
}
