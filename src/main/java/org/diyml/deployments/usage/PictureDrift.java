package org.diyml.deployments.usage;

/**
 * Whether the pictures of callers are like those that a model learned from.
 *
 * @param state what was found
 * @param measured pictures that were compared
 * @param beyond share of them that is unlike all that was learned, 0 to 1; null when none was
 *     compared
 * @param expected share that would be where nothing has changed; null when none was compared
 */
public record PictureDrift(State state, long measured, Double beyond, Double expected) {
  /** What can be said. */
  public enum State {
    /** The model has no pictures here that it learned from. */
    UNKNOWN,
    /** Too few pictures to tell. */
    FEW,
    /** No more than chance would explain. */
    NONE,
    /** More than chance would explain. */
    UNLIKE
  }

  private static final long LEAST = 50;

  /** Smaller differences are not worth an alert, however certain. */
  private static final double NOTABLE = 2;

  /** By chance alone about once in a thousand times. */
  private static final double DEVIATIONS = 3;

  /** Tells what the counts say; null stands for a model that nothing was counted of. */
  static PictureDrift of(Unlike unlike) {
    if (unlike == null || unlike.measured() == 0) {
      return new PictureDrift(State.UNKNOWN, 0, null, null);
    }
    double n = unlike.measured();
    double held = unlike.held();
    // The limit is an order statistic of the held-out pictures: the share of new ones beyond it
    // has a beta distribution, and their number a beta-binomial one.
    double expected = unlike.rare() / (held + 1);
    double deviation =
        Math.sqrt(n * expected * (1 - expected) * (held + 1 + n) / (held + 2));
    boolean more =
        unlike.beyond() > n * expected + DEVIATIONS * deviation
            && unlike.beyond() > NOTABLE * n * expected;
    State state = unlike.measured() < LEAST ? State.FEW : more ? State.UNLIKE : State.NONE;
    return new PictureDrift(state, unlike.measured(), unlike.beyond() / n, expected);
  }
}
