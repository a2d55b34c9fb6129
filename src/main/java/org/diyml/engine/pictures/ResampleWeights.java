package org.diyml.engine.pictures;

import java.util.Arrays;

/** Which source positions make up each target position along one axis, and with what weights. */
final class ResampleWeights {

  private final int[] first;
  private final float[][] weights;

  private ResampleWeights(int targetLength) {
    first = new int[targetLength];
    weights = new float[targetLength][];
  }

  static ResampleWeights of(int sourceLength, int targetLength, boolean reversed) {
    ResampleWeights result = new ResampleWeights(targetLength);
    double scale = (double) sourceLength / targetLength;
    double reach = Math.max(1, scale);
    for (int i = 0; i < targetLength; i++) {
      double centre = (i + 0.5) * scale;
      int from = (int) Math.max(0, Math.floor(centre - reach + 0.5));
      int to = (int) Math.min(sourceLength, Math.ceil(centre + reach - 0.5));
      int target = reversed ? targetLength - 1 - i : i;
      result.first[target] = from;
      result.weights[target] = triangle(from, to, centre, reach);
    }
    return result;
  }

  private static float[] triangle(int from, int to, double centre, double reach) {
    double[] raw = new double[to - from];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = Math.max(0, 1 - Math.abs(from + i + 0.5 - centre) / reach);
    }
    double sum = Arrays.stream(raw).sum();
    float[] normalised = new float[raw.length];
    for (int i = 0; i < raw.length; i++) {
      normalised[i] = (float) (raw[i] / sum);
    }
    return normalised;
  }

  /** Resamples one row of interleaved red, green, blue. */
  void acrossPixels(byte[] source, float[] target) {
    for (int i = 0, out = 0; i < first.length; i++) {
      float red = 0;
      float green = 0;
      float blue = 0;
      int in = first[i] * RgbPixels.CHANNELS;
      for (float weight : weights[i]) {
        red += weight * (source[in++] & 0xFF);
        green += weight * (source[in++] & 0xFF);
        blue += weight * (source[in++] & 0xFF);
      }
      target[out++] = red;
      target[out++] = green;
      target[out++] = blue;
    }
  }

  /** Makes one target row as the weighted sum of source rows. */
  void acrossRows(float[][] source, int index, float[] target) {
    Arrays.fill(target, 0);
    for (int tap = 0; tap < weights[index].length; tap++) {
      float weight = weights[index][tap];
      float[] row = source[first[index] + tap];
      for (int i = 0; i < target.length; i++) {
        target[i] += weight * row[i];
      }
    }
  }
}
