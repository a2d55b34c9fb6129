package org.diyml.engine.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike a picture is to another one.
 *
 * @param row which of the others it is
 * @param cosine of the angle between their features, from -1 to 1; 0 when one has none
 */
public record Nearest(int row, double cosine) {
  /**
   * Finds the rows that are most like one; of equals the first ones.
   *
   * @param asked features of a picture
   * @param rows features of others, each as long as {@code asked}
   * @param count how many are wanted
   * @return at most {@code count}, the most alike first
   */
  public static List<Nearest> of(float[] asked, float[][] rows, int count) {
    return IntStream.range(0, rows.length)
        .mapToObj(row -> new Nearest(row, between(asked, rows[row])))
        .sorted(Comparator.comparingDouble(Nearest::cosine).reversed())
        .limit(count)
        .toList();
  }

  private static double between(float[] one, float[] other) {
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      square += (double) one[i] * one[i];
      otherSquare += (double) other[i] * other[i];
    }
    double lengths = Math.sqrt(square * otherSquare);
    return lengths > 0 ? product / lengths : 0;
  }
}
