package org.diyml.engine;

import java.time.Duration;

/**
 * When a training ends before its last epoch. If it may, it ends with the weights of its best epoch.
 *
 * @param patience ends after so many epochs without a better one on the validation part; 0 for
 *     never. Without a validation part it has no effect
 * @param budget ends with the epoch in which so much time is over; null for no limit. What is
 *     learned then depends on the machine
 */
public record Stopping(int patience, Duration budget) {

  /** Trains all epochs. */
  public static final Stopping NEVER = new Stopping(0, null);

  public Stopping {
    if (patience < 0 || (budget != null && budget.isNegative())) {
      throw new IllegalArgumentException("patience " + patience + ", budget " + budget);
    }
  }

  /** Waits for a better epoch. */
  public static Stopping after(int patience) {
    return new Stopping(patience, null);
  }
}
