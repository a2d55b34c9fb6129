package org.diyml.engine.metrics;

/**
 * A range that probably holds the true value.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

  private static final double Z_95 = 1.959963984540054;

  /**
   * Wilson's score interval of a proportion, which stays honest for few trials and near 0 and 1.
   *
   * @param successes at most {@code trials}
   * @param trials when there are none, the answer is 0 to 1
   * @return the 95 % interval, within 0 to 1
   */
  public static Interval wilson95(int successes, int trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes of " + trials);
    }
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double share = (double) successes / trials;
    double z2 = Z_95 * Z_95;
    double scale = 1 + z2 / trials;
    double centre = (share + z2 / (2 * trials)) / scale;
    double spread = share * (1 - share) / trials + z2 / (4.0 * trials * trials);
    double half = Z_95 * Math.sqrt(spread) / scale;
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
