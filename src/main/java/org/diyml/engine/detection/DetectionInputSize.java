package org.diyml.engine.detection;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses the side of the square that a detector's backbone sees: large enough for the objects to
 * span a few cells, and not larger than the pictures, which would show nothing more.
 */
public final class DetectionInputSize {

  /** The sides to choose from, in pixels, ascending; the work grows with their square. */
  public static final List<Integer> CHOICES = List.of(224, 320, 416, 512);

  /** Pixels of the square that three quarters of the objects should span at least: three cells. */
  private static final double LEAST_SPAN = 48;

  private DetectionInputSize() {}

  /**
   * Chooses for a data set.
   *
   * @param longerSides the longer side of each picture in pixels, in any order
   * @param spans for each object its shorter side as a share of its picture's longer side
   * @return 320 where there are no pictures or objects
   */
  public static int of(double[] longerSides, double[] spans) {
    if (longerSides.length == 0 || spans.length == 0) {
      return CHOICES.get(1);
    }
    double smallSpan = quantile(spans, 0.25);
    double usualSide = quantile(longerSides, 0.5);
    return CHOICES.stream()
        .filter(choice -> choice * smallSpan >= LEAST_SPAN || choice >= usualSide)
        .findFirst()
        .orElse(CHOICES.get(CHOICES.size() - 1));
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))];
  }
}
