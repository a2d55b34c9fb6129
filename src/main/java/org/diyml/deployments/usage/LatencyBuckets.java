package org.diyml.deployments.usage;

import java.util.Arrays;

/** Times in buckets whose bounds grow by about a half: enough for percentiles, and cheap to add. */
final class LatencyBuckets {
  /** Upper bounds in milliseconds; the last bucket has none. */
  private static final double[] BOUNDS = {
    1, 1.5, 2, 3, 4.5, 7, 10, 15, 22, 33, 50, 75, 110, 170, 250, 380, 570, 850, 1300, 2000, 3000,
    4500, 7000, 10_000, 15_000, 30_000, 60_000
  };

  static final int COUNT = BOUNDS.length + 1;

  private LatencyBuckets() {}

  /** The bucket of a time. */
  static int of(double milliseconds) {
    int place = Arrays.binarySearch(BOUNDS, milliseconds);
    return place >= 0 ? place : -place - 1;
  }

  /**
   * The time that a share of all times does not pass, interpolated within its bucket.
   *
   * @param share 0 to 1
   * @return milliseconds; null when nothing was counted
   */
  static Double percentile(long[] counts, double share) {
    long total = Arrays.stream(counts).sum();
    if (total == 0) {
      return null;
    }
    double wanted = share * total;
    double before = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      if (before + counts[i] >= wanted && counts[i] > 0) {
        double from = i == 0 ? 0 : BOUNDS[i - 1];
        return from + (BOUNDS[i] - from) * (wanted - before) / counts[i];
      }
      before += counts[i];
    }
    return BOUNDS[BOUNDS.length - 1];
  }
}
