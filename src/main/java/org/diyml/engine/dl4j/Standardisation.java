package org.diyml.engine.dl4j;

/**
 * Brings features to comparable scales: {@code (x - mean) / (deviation + half the mean deviation)}.
 * The added half keeps features that hardly vary from being blown up into noise.
 *
 * @param mean of each feature
 * @param scale divisor of each feature, above 0
 */
record Standardisation(float[] mean, float[] scale) {

  private static final double FLOOR_SHARE = 0.5;

  /** Measures a training part of at least one row. */
  static Standardisation of(float[][] rows) {
    int length = rows[0].length;
    double[] mean = new double[length];
    for (float[] row : rows) {
      for (int i = 0; i < length; i++) {
        mean[i] += row[i] / (double) rows.length;
      }
    }
    double[] variance = new double[length];
    for (float[] row : rows) {
      for (int i = 0; i < length; i++) {
        double distance = row[i] - mean[i];
        variance[i] += distance * distance / rows.length;
      }
    }
    return withFloor(mean, variance);
  }

  private static Standardisation withFloor(double[] mean, double[] variance) {
    double meanDeviation = 0;
    for (double value : variance) {
      meanDeviation += Math.sqrt(value) / variance.length;
    }
    // All rows are equal: there is nothing to scale, and nothing may be divided by 0.
    double floor = meanDeviation > 0 ? FLOOR_SHARE * meanDeviation : 1;
    float[] means = new float[mean.length];
    float[] scales = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      means[i] = (float) mean[i];
      scales[i] = (float) (Math.sqrt(variance[i]) + floor);
    }
    return new Standardisation(means, scales);
  }

  /** Writes a standardised row into {@code target} from {@code offset} on. */
  void apply(float[] row, float[] target, int offset) {
    for (int i = 0; i < row.length; i++) {
      target[offset + i] = (row[i] - mean[i]) / scale[i];
    }
  }
}
