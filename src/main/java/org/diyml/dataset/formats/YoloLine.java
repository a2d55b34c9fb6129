package org.diyml.dataset.formats;

import java.util.OptionalInt;

/**
 * A line of a YOLO label file: the number of a class, then centre, width and height of a box as
 * shares of the picture, or the corners of a polygon.
 *
 * @param classNumber −1 when it is no whole number
 * @param box without a label; null when the numbers are not those of a box or polygon
 */
record YoloLine(int classNumber, PlannedBox box) {
  private static final int BOX = 5;
  private static final int BOX_AND_CONFIDENCE = 6;

  /** Shares may pass the edge a little through rounding; pixels are far beyond. */
  private static final double LARGEST_SHARE = 1.5;

  static YoloLine of(String line) {
    String[] fields = line.strip().split("\\s+");
    int classNumber = wholeNumber(fields[0]).orElse(-1);
    if (fields.length == BOX || fields.length == BOX_AND_CONFIDENCE) {
      double width = share(fields[3]);
      double height = share(fields[4]);
      double x = share(fields[1]) - width / 2;
      double y = share(fields[2]) - height / 2;
      return new YoloLine(classNumber, new PlannedBox("", x, y, width, height, true));
    }
    return new YoloLine(classNumber, polygon(fields));
  }

  /** Whether a line may be one of a label file at all. */
  static boolean isLike(String line) {
    return line.strip().matches("\\d+(\\.0*)?(\\s+[-+.\\deE]+){4,}");
  }

  /** A number that counts; empty when the text is none. */
  static OptionalInt wholeNumber(String text) {
    String digits = text.replaceFirst("\\.0*$", "");
    return digits.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  private static PlannedBox polygon(String[] fields) {
    if (fields.length < BOX) {
      return null;
    }
    Extent extent = new Extent();
    for (int i = 1; i < fields.length; i++) {
      extent.add(share(fields[i]));
    }
    extent.endPolygon();
    return extent.isBroken() ? null : extent.box("", true);
  }

  /** Not a number when the text is none, or no share. */
  private static double share(String text) {
    return Decimal.parse(text)
        .map(Number::doubleValue)
        .filter(value -> Math.abs(value) <= LARGEST_SHARE)
        .orElse(Double.NaN);
  }
}
