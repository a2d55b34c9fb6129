package org.diyml.engine.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture that got a wrong answer. The most confident ones often have a wrong label.
 *
 * @param position the picture's place in the arrays given
 * @param truth index of its label
 * @param answer index of the answer
 * @param probability of the answer
 */
public record Mistake(int position, int truth, int answer, float probability) {

  /** The mistakes with the highest probability first, equal ones by position. */
  static List<Mistake> mostConfident(ScoredPictures pictures, int most) {
    return IntStream.range(0, pictures.count())
        .filter(i -> !pictures.right(i))
        .mapToObj(
            i ->
                new Mistake(
                    i, pictures.truth(i), pictures.answer(i), pictures.confidence(i)))
        .sorted(Comparator.comparingDouble(Mistake::probability).reversed())
        .limit(most)
        .toList();
  }
}
