package org.diyml.engine.convert.tflite;

import org.diyml.engine.convert.ModelRefused;

/**
 * What 8-bit numbers stand for: {@code (number - zeroPoint) · scale}.
 *
 * @param scales one for all, one a slice along the axis, or none where a tensor is not quantised
 * @param zeroPoints as many
 * @param axis which the slices are along
 */
record Quantisation(float[] scales, long[] zeroPoints, int axis) {

  Quantisation {
    boolean zeroPointsFit = zeroPoints.length == scales.length || zeroPoints.length == 0;
    if (!zeroPointsFit) {
      throw new ModelRefused("A tensor's quantisation has scales without zero points.");
    }
    for (float scale : scales) {
      if (!(scale >= 0 && scale < Float.POSITIVE_INFINITY)) {
        throw new ModelRefused("A tensor's quantisation has a scale of " + scale);
      }
    }
  }

  static Quantisation read(FlatTable table) {
    return new Quantisation(table.numbers(2), table.longs(3), table.integer(6, 0));
  }

  static Quantisation none() {
    return new Quantisation(new float[0], new long[0], 0);
  }

  boolean present() {
    return scales.length > 0;
  }

  double value(int slice, int number) {
    int at = scales.length == 1 ? 0 : slice;
    return (number - zeroPoint(at)) * (double) scales[at];
  }

  /** Zero point of a slice. */
  long zeroPoint(int slice) {
    return zeroPoints.length == 0 ? 0 : zeroPoints[slice];
  }
}
