package org.diyml.training.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;

/**
 * How far the answers of two forms of a model agree: probabilities within a tolerance, boxes within
 * one in pixels.
 *
 * <p>A box can be a hair above the overlap from which it is suppressed, or counts, in one form and
 * below in the other. Such answers are counted, and few may be so; all others must agree.
 */
final class Parity {
  private static final double MOST_APART = 0.02;

  /** Among so many one may be apart, though it is more than that share. */
  private static final int SOME_ANSWERS = 10;

  private final double mostDifference;
  private int pictures;
  private int answers;
  private int apart;
  private double difference;
  private double shift;

  /** Begins with nothing compared; probabilities that differ by more come from another model. */
  Parity(double mostDifference) {
    this.mostDifference = mostDifference;
  }

  /**
   * Compares the answers for one picture.
   *
   * @param threshold score from which boxes count; 0 for a classifier, which answers for each label
   * @param mostShift tolerance for each edge of a box, in pixels of the picture
   */
  void add(List<Prediction> own, List<Prediction> other, double threshold, double mostShift) {
    pictures++;
    int missing = 0;
    List<Prediction> open = new ArrayList<>(other);
    for (Prediction expected : own) {
      Prediction match = match(expected, open, mostShift);
      if (match != null) {
        open.remove(match);
        answers++;
        difference =
            Math.max(difference, Math.abs(expected.probability() - match.probability()));
        shift = Math.max(shift, shift(expected.box(), match.box()));
      } else if (counts(expected, threshold)) {
        answers++;
        missing++;
      }
    }
    long surplus = open.stream().filter(answer -> counts(answer, threshold)).count();
    apart += (int) Math.max(missing, surplus);
  }

  /** Answers on the edge of the threshold may be in one form and not in the other. */
  private boolean counts(Prediction answer, double threshold) {
    return answer.probability() >= threshold + mostDifference;
  }

  private Prediction match(Prediction expected, List<Prediction> open, double mostShift) {
    return open.stream()
        .filter(other -> other.label().equals(expected.label()))
        .filter(
            other -> Math.abs(other.probability() - expected.probability()) <= mostDifference)
        .filter(other -> shift(expected.box(), other.box()) <= mostShift)
        .findFirst()
        .orElse(null);
  }

  /** The largest distance of two edges; 0 where the answers are about whole pictures. */
  private static double shift(Box one, Box other) {
    if (one == null || other == null) {
      return one == other ? 0 : Double.POSITIVE_INFINITY;
    }
    double left = Math.abs(one.x() - other.x());
    double top = Math.abs(one.y() - other.y());
    double right = Math.abs(one.x() + one.width() - other.x() - other.width());
    double bottom = Math.abs(one.y() + one.height() - other.y() - other.height());
    return Math.max(Math.max(left, right), Math.max(top, bottom));
  }

  /** Whether the two are the same model. */
  boolean holds() {
    int always = answers >= SOME_ANSWERS ? 1 : 0;
    return apart <= Math.max(always, Math.floor(MOST_APART * answers));
  }

  /**
   * What was found, for the metadata of a file.
   *
   * @param prefix of the keys
   */
  Map<String, String> card(String prefix) {
    Map<String, String> card = new LinkedHashMap<>();
    card.put(prefix + "pictures", Integer.toString(pictures));
    card.put(prefix + "answers", Integer.toString(answers));
    card.put(prefix + "apart", Integer.toString(apart));
    card.put(prefix + "largestDifference", Double.toString(difference));
    card.put(prefix + "largestShiftInPixels", Double.toString(shift));
    return card;
  }

  @Override
  public String toString() {
    return "%d of %d answers for %d pictures differ, the others by %s and %s pixels"
        .formatted(apart, answers, pictures, difference, shift);
  }
}
