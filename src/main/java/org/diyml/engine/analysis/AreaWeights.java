package org.diyml.engine.analysis;

import java.util.Arrays;

/** Which source positions each target position covers along one axis, and how much of each. */
final class AreaWeights {

  private final int[] first;

  /** By target, then by the source positions from the first on; together 1. */
  private final float[][] shares;

  AreaWeights(int sourceLength, int targetLength) {
    first = new int[targetLength];
    shares = new float[targetLength][];
    double scale = (double) sourceLength / targetLength;
    for (int target = 0; target < targetLength; target++) {
      double from = target * scale;
      double to = Math.min(sourceLength, from + scale);
      first[target] = (int) from;
      int last = Math.max(first[target], (int) Math.ceil(to) - 1);
      shares[target] = new float[last - first[target] + 1];
      for (int i = first[target]; i <= last; i++) {
        double covered = Math.min(i + 1.0, to) - Math.max(i, from);
        shares[target][i - first[target]] = (float) (covered / (to - from));
      }
    }
  }

  /** Means of the values of a row, one for each target, written from an offset on. */
  void means(float[] row, float[] target, int offset) {
    for (int i = 0; i < first.length; i++) {
      float[] share = shares[i];
      float sum = 0;
      for (int k = 0; k < share.length; k++) {
        sum += share[k] * row[first[i] + k];
      }
      target[offset + i] = sum;
    }
  }

  /** The mean of the rows that a target covers, of a plane whose rows are as long as the mean. */
  void meanOfRows(float[] plane, int target, float[] mean) {
    Arrays.fill(mean, 0);
    for (int k = 0; k < shares[target].length; k++) {
      float share = shares[target][k];
      int row = (first[target] + k) * mean.length;
      for (int x = 0; x < mean.length; x++) {
        mean[x] += share * plane[row + x];
      }
    }
  }
}
