package org.diyml.deployments.usage;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a deployment was asked and answered in some time.
 *
 * @param hours what was counted, by the begin of each hour in which something was
 * @param drift how sure the model is now, against what it was on its validation images
 * @param pictures whether the pictures are like those that the model learned from
 */
public record UsageReport(
    Instant from,
    Instant to,
    UsageCounts total,
    SortedMap<Instant, UsageCounts> hours,
    Drift drift,
    PictureDrift pictures) {
  /**
   * The time within which a share of the requests was answered.
   *
   * @param share 0 to 1
   * @return milliseconds; null when there were none
   */
  public static Double latency(UsageCounts counts, double share) {
    return LatencyBuckets.percentile(counts.latency(), share);
  }
}
