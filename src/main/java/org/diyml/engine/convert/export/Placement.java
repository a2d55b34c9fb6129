package org.diyml.engine.convert.export;

import org.diyml.engine.detection.Letterbox;

/**
 * Where a picture lies in the square that a detector sees, calculated in the graph as {@link
 * Letterbox} does. All are names of numbers of double precision, in pixels of the square.
 */
record Placement(String left, String top, String width, String height) {

  /** Of the square beside the picture. */
  static final int GREY = Byte.toUnsignedInt(Letterbox.GREY);

  /** Places a picture of that size. */
  static Placement of(Formula formula, String pictureWidth, String pictureHeight, int size) {
    String side = formula.precise(size);
    String longer = formula.larger(pictureWidth, pictureHeight);
    String width = inner(formula, pictureWidth, longer, side);
    String height = inner(formula, pictureHeight, longer, side);
    return new Placement(
        edge(formula, side, width), edge(formula, side, height), width, height);
  }

  private static String inner(Formula formula, String length, String longer, String side) {
    String exact = formula.dividedBy(formula.times(side, length), longer);
    return formula.larger(
        formula.precise(1), formula.rounded(exact, formula.precise(0.5)));
  }

  private static String edge(Formula formula, String side, String inner) {
    String both = formula.times(formula.minus(side, inner), formula.precise(0.5));
    return formula.rounded(both, formula.precise(0));
  }
}
