package org.diyml.engine.analysis;

import java.util.Arrays;

/**
 * How unlike new pictures are to those that a model learned from. The distance of a picture is one
 * minus the cosine to the nearest of them; what is usual is told by pictures of the same set that
 * were held out.
 *
 * @param usual median distance of held-out pictures
 * @param here median distance of new pictures
 * @param beyond share of new pictures that are farther than 95 of 100 held-out ones: about 0.05
 *     where nothing has changed
 */
public record FeatureShift(double usual, double here, double beyond) {

  private static final double RARE = 0.95;

  /**
   * Compares. Takes time proportional to the product of the numbers of rows.
   *
   * @param learned features of pictures that were learned from, a row each, at least one
   * @param held features of held-out ones, at least one
   * @param fresh features of new ones, at least one
   */
  public static FeatureShift of(float[][] learned, float[][] held, float[][] fresh) {
    float[][] known = unit(learned);
    double[] before = distances(known, unit(held));
    double[] now = distances(known, unit(fresh));
    double limit = quantile(before, RARE);
    long far = Arrays.stream(now).filter(distance -> distance > limit).count();
    return new FeatureShift(
        quantile(before, 0.5), quantile(now, 0.5), far / (double) now.length);
  }

  private static float[][] unit(float[][] rows) {
    float[][] unit = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double square = 0;
      for (float value : rows[i]) {
        square += (double) value * value;
      }
      float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
      unit[i] = new float[rows[i].length];
      for (int j = 0; j < rows[i].length; j++) {
        unit[i][j] = rows[i][j] * scale;
      }
    }
    return unit;
  }

  private static double[] distances(float[][] known, float[][] rows) {
    return Arrays.stream(rows).parallel().mapToDouble(row -> nearest(known, row)).toArray();
  }

  private static double nearest(float[][] known, float[] row) {
    double best = Double.NEGATIVE_INFINITY;
    for (float[] other : known) {
      float cosine = 0;
      for (int i = 0; i < row.length; i++) {
        cosine += other[i] * row[i];
      }
      best = Math.max(best, cosine);
    }
    return 1 - best;
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
