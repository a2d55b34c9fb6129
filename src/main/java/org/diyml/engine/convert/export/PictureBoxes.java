package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/**
 * Brings boxes from pixels of the square to those of the picture, cut at its edges, calculated in
 * the graph as {@link org.diyml.engine.detection.Letterbox} does.
 */
final class PictureBoxes {

  private final Formula formula;
  private final Placement placement;
  private final Squaring picture;

  PictureBoxes(Formula formula, Placement placement, Squaring picture) {
    this.formula = formula;
    this.placement = placement;
    this.picture = picture;
  }

  FoundBoxes apply(FoundBoxes found) {
    String left =
        formula.joined(0, placement.left(), placement.top());
    String shown = formula.joined(0, placement.width(), placement.height());
    String whole = formula.joined(0, picture.width(), picture.height());
    String scale = formula.dividedBy(whole, shown);
    String boxes = formula.cast(found.boxes(), DataType.DOUBLE);
    String starts = formula.gathered(boxes, formula.graph().integers(0, 1), 1);
    String lengths = formula.gathered(boxes, formula.graph().integers(2, 3), 1);
    String from = cut(starts, left, scale, whole);
    String to = cut(formula.plus(starts, lengths), left, scale, whole);
    String inPicture = formula.joined(1, from, formula.minus(to, from));
    return new FoundBoxes(
        formula.cast(inPicture, DataType.FLOAT), found.scores(), found.labels());
  }

  private String cut(String corners, String left, String scale, String whole) {
    String inPicture = formula.times(formula.minus(corners, left), scale);
    return formula.smaller(whole, formula.notNegative(inPicture));
  }
}
