package org.diyml.engine;

/**
 * Numbers of 16 bits (IEEE 754 binary16), which keep three digits in half the memory of a float.
 * The language has them from version 20 on.
 */
public final class HalfFloats {

  private static final int FLOAT_BIAS = 127;
  private static final int HALF_BIAS = 15;
  private static final int DROPPED_BITS = 13;
  private static final int LARGEST_EXPONENT = 0x1F;
  private static final float SUBNORMAL_UNIT = 0x1p-24f;

  private HalfFloats() {}

  /** The nearest one, of two equally near the even one; too large a number becomes infinite. */
  public static short of(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    float magnitude = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) (sign | 0x7E00);
    }
    if (magnitude < 0x1p-14f) {
      return (short) (sign | (int) Math.rint(magnitude / SUBNORMAL_UNIT));
    }
    int rebased = (bits & 0x7FFF_FFFF) - (FLOAT_BIAS - HALF_BIAS << 23);
    int odd = rebased >>> DROPPED_BITS & 1;
    int rounded = rebased + 0xFFF + odd >>> DROPPED_BITS;
    return (short) (sign | Math.min(rounded, LARGEST_EXPONENT << 10));
  }

  /** The same number as a float. */
  public static float toFloat(short half) {
    int exponent = half >>> 10 & LARGEST_EXPONENT;
    int fraction = half & 0x3FF;
    int sign = (half & 0x8000) << 16;
    if (exponent == 0) {
      return Math.copySign(fraction * SUBNORMAL_UNIT, Float.intBitsToFloat(sign | 1));
    }
    int rebased = exponent == LARGEST_EXPONENT ? 0xFF : exponent + FLOAT_BIAS - HALF_BIAS;
    return Float.intBitsToFloat(sign | rebased << 23 | fraction << DROPPED_BITS);
  }

  /** The nearest of each of {@code values}. */
  public static short[] narrow(float[] values) {
    short[] halves = new short[values.length];
    for (int i = 0; i < values.length; i++) {
      halves[i] = of(values[i]);
    }
    return halves;
  }

  /** Widens all of {@code halves} into {@code target} from {@code offset} on. */
  public static void widen(short[] halves, float[] target, int offset) {
    for (int i = 0; i < halves.length; i++) {
      target[offset + i] = toFloat(halves[i]);
    }
  }
}
