package org.diyml.engine.convert.tflite;

/** Numbers of 16 bits with a floating point. */
final class Halves {

  private static final int FRACTION_BITS = 10;
  private static final int EXPONENT_OF_INFINITY = 31;
  private static final int EXPONENT_OF_ONE = 15;

  private Halves() {}

  static float toFloat(short half) {
    int exponent = (half >> FRACTION_BITS) & EXPONENT_OF_INFINITY;
    int fraction = half & ((1 << FRACTION_BITS) - 1);
    float share = fraction / (float) (1 << FRACTION_BITS);
    float size;
    if (exponent == EXPONENT_OF_INFINITY) {
      size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      size = Math.scalb(share, 1 - EXPONENT_OF_ONE);
    } else {
      size = Math.scalb(1 + share, exponent - EXPONENT_OF_ONE);
    }
    return half < 0 ? -size : size;
  }
}
