package org.diyml.deployments.usage;

import java.util.Arrays;

/**
 * Whether a model is as sure of new pictures as it was of those that it was validated on.
 *
 * @param state what was found
 * @param expected mean confidence on the validation images, 0 to 1; null when it is not known
 * @param seen mean confidence on the pictures of callers; null when there were none
 * @param index the population stability index of the two distributions; null when it is not known
 */
public record Drift(State state, Double expected, Double seen, Double index) {
  /** What can be said. */
  public enum State {
    /** The model has no answers on validation images to compare with. */
    UNKNOWN,
    /** Too few pictures to tell. */
    FEW,
    /** No difference that chance would not explain. */
    NONE,
    /** Less sure than it was. */
    LOWER,
    /** As sure on the whole, or surer, yet in another way than it was. */
    OTHER
  }

  private static final long LEAST = 50;

  /** Customary: below that a distribution counts as stable enough. */
  private static final double NOTABLE = 0.2;

  /** The 99th percentile of chi-squared with nine degrees of freedom, for ten classes. */
  private static final double BEYOND_CHANCE = 21.67;

  /** Compares two distributions in tenths. */
  static Drift between(long[] validation, long[] live) {
    long known = Arrays.stream(validation).sum();
    long asked = Arrays.stream(live).sum();
    Double expected = mean(validation, known);
    Double seen = mean(live, asked);
    if (known == 0) {
      return new Drift(State.UNKNOWN, null, seen, null);
    }
    if (asked < LEAST) {
      return new Drift(State.FEW, expected, seen, null);
    }
    double index = stability(validation, known, live, asked);
    // By chance alone the index is about this times chi-squared (Yurdakul, 2018).
    double chance = 1.0 / known + 1.0 / asked;
    boolean changed = index > NOTABLE && index / chance > BEYOND_CHANCE;
    State state = !changed ? State.NONE : seen < expected ? State.LOWER : State.OTHER;
    return new Drift(state, expected, seen, index);
  }

  /** Nothing to compare with. */
  static Drift unknown() {
    return new Drift(State.UNKNOWN, null, null, null);
  }

  private static double stability(long[] validation, long known, long[] live, long asked) {
    double index = 0;
    for (int i = 0; i < validation.length; i++) {
      double was = (validation[i] + 0.5) / (known + 0.5 * validation.length);
      double is = (live[i] + 0.5) / (asked + 0.5 * live.length);
      index += (is - was) * Math.log(is / was);
    }
    return index;
  }

  private static Double mean(long[] tenths, long total) {
    if (total == 0) {
      return null;
    }
    double sum = 0;
    for (int i = 0; i < tenths.length; i++) {
      sum += tenths[i] * (i + 0.5) / tenths.length;
    }
    return sum / total;
  }
}
