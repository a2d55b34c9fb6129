package org.diyml.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a network's outputs into the order in which people read them. */
public final class Ranking {

  private Ranking() {}

  /** The place of the highest score in each row; of equal ones the first. */
  public static int[] best(float[][] rows) {
    return Arrays.stream(rows).mapToInt(Ranking::best).toArray();
  }

  private static int best(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      best = row[i] > row[best] ? i : best;
    }
    return best;
  }

  /**
   * Ranks all labels.
   *
   * @param labels as many as there are scores
   * @param scores 0 to 1
   * @return a prediction without a box for each label, best first
   */
  public static List<Prediction> of(List<String> labels, float[] scores) {
    if (labels.size() != scores.length) {
      throw new IllegalArgumentException(labels.size() + " labels, " + scores.length + " scores");
    }
    return IntStream.range(0, scores.length)
        .mapToObj(i -> Prediction.ofPicture(labels.get(i), scores[i]))
        .sorted(Prediction.BEST_FIRST)
        .toList();
  }
}
