package org.diyml.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Chooses the side of the square that a backbone sees. Small pictures gain nothing from a large
 * input, and 96 pixels cost a seventh of 224.
 */
public final class InputSize {

  /** The sides to choose from, in pixels, ascending: multiples of the backbone's stride of 32. */
  public static final List<Integer> CHOICES = List.of(96, 128, 160, 192, 224);

  private InputSize() {}

  /**
   * Chooses for a data set.
   *
   * @param longerSides the longer side of each picture in pixels, in any order
   * @return the smallest choice that is not below the median, else the largest choice; also the
   *     largest when there are no pictures
   */
  public static int forLongerSides(Collection<Integer> longerSides) {
    int largest = CHOICES.get(CHOICES.size() - 1);
    if (longerSides.isEmpty()) {
      return largest;
    }
    double median = median(longerSides);
    return CHOICES.stream().filter(choice -> choice >= median).findFirst().orElse(largest);
  }

  private static double median(Collection<Integer> values) {
    int[] sorted = values.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + (double) sorted[sorted.length / 2]) / 2;
  }
}
