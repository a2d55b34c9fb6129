package org.diyml.deployments.usage;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was counted of a deployment in some time.
 *
 * @param statuses requests by the HTTP status of their answer
 * @param pictures that were answered
 * @param latency requests with an answer, by {@link LatencyBuckets}
 * @param confidence for each model the pictures by how sure it was of its best answer, in tenths
 * @param labels answers by label: of a classifier the best one, of a detector each box
 * @param compared pictures that the shadow answered as well
 * @param agreed those of them for which it said the same
 * @param skipped pictures that the shadow had no time for
 * @param unlike for each model how many pictures were unlike all that it learned from
 */
public record UsageCounts(
    Map<Integer, Long> statuses,
    long pictures,
    long[] latency,
    Map<String, long[]> confidence,
    Map<String, Long> labels,
    long compared,
    long agreed,
    long skipped,
    Map<String, Unlike> unlike) {
  static final int TENTHS = 10;

  /** Counts of a time when likeness was not looked at have none. */
  public UsageCounts {
    unlike = Objects.requireNonNullElseGet(unlike, TreeMap::new);
  }

  /** Nothing. */
  static UsageCounts none() {
    return new UsageCounts(
        new TreeMap<>(),
        0,
        new long[LatencyBuckets.COUNT],
        new TreeMap<>(),
        new TreeMap<>(),
        0,
        0,
        0,
        new TreeMap<>());
  }

  /** Both together. */
  UsageCounts plus(UsageCounts other) {
    Map<Integer, Long> bothStatuses = new TreeMap<>(statuses);
    other.statuses.forEach((status, n) -> bothStatuses.merge(status, n, Long::sum));
    Map<String, Long> bothLabels = new TreeMap<>(labels);
    other.labels.forEach((label, n) -> bothLabels.merge(label, n, Long::sum));
    Map<String, long[]> bothConfidence = new TreeMap<>(confidence);
    other.confidence.forEach((model, n) -> bothConfidence.merge(model, n, UsageCounts::sum));
    Map<String, Unlike> bothUnlike = new TreeMap<>(unlike);
    other.unlike.forEach((model, n) -> bothUnlike.merge(model, n, Unlike::plus));
    return new UsageCounts(
        bothStatuses,
        pictures + other.pictures,
        sum(latency, other.latency),
        bothConfidence,
        bothLabels,
        compared + other.compared,
        agreed + other.agreed,
        skipped + other.skipped,
        bothUnlike);
  }

  /** Requests, however they ended. */
  public long requests() {
    return statuses.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Requests that got no answer of a model. */
  public long errors() {
    return requests() - statuses.getOrDefault(200, 0L);
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = new long[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + other[i];
    }
    return sum;
  }
}
