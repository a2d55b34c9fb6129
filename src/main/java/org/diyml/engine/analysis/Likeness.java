package org.diyml.engine.analysis;

import java.util.Arrays;

/**
 * Tells pictures that are unlike all that a model learned from. The distance of a picture is one
 * minus the cosine to the nearest of those; what is usual is told by pictures of the same set that
 * were held out. Safe for use by several threads.
 */
public final class Likeness {
  private static final double RARE = 0.95;

  private final float[][] learned;
  private final double[] usual;
  private final int limit;

  /**
   * Takes the features of what is known.
   *
   * @param learned of pictures that were learned from, a row each, at least one
   * @param held of pictures of the same kind that were held out, at least one
   */
  public Likeness(float[][] learned, float[][] held) {
    this.learned = unit(learned);
    this.usual = distances(held);
    Arrays.sort(usual);
    this.limit = at(usual, RARE);
  }

  /** Distances of pictures to the nearest one that was learned from, 0 to 2, in the same order. */
  double[] distances(float[][] rows) {
    return Arrays.stream(unit(rows)).parallel().mapToDouble(this::nearest).toArray();
  }

  /** The median distance of held-out pictures. */
  double usual() {
    return usual[at(usual, 0.5)];
  }

  /** Whether that is farther than 95 of 100 held-out pictures are. */
  boolean beyond(double distance) {
    return distance > usual[limit];
  }

  /** How many of some pictures are farther than 95 of 100 held-out ones. */
  public int beyond(float[][] rows) {
    return (int) Arrays.stream(distances(rows)).filter(this::beyond).count();
  }

  /** Pictures that were held out. */
  public int held() {
    return usual.length;
  }

  /** Held-out pictures that are no nearer than the limit: at least one, however few there are. */
  public int rare() {
    return usual.length - limit;
  }

  private double nearest(float[] row) {
    double best = Double.NEGATIVE_INFINITY;
    for (float[] other : learned) {
      float cosine = 0;
      for (int i = 0; i < row.length; i++) {
        cosine += other[i] * row[i];
      }
      best = Math.max(best, cosine);
    }
    return 1 - best;
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

  private static int at(double[] sorted, double share) {
    return (int) Math.round(share * (sorted.length - 1));
  }
}
