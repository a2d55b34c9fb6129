package org.diyml.deployments.usage;

import java.util.Map;
import java.util.TreeMap;
import org.diyml.deployments.Answer;
import org.diyml.deployments.Inferred;
import org.diyml.engine.Prediction;

/** Counts what happens, until it is written down. For one thread at a time. */
final class UsageTally {
  private static final double NANOS_OF_A_MILLI = 1e6;

  /** Labels beyond that are few of each kind and would only fill rows. */
  private static final int MOST_LABELS = 2000;

  private final Map<Integer, Long> statuses = new TreeMap<>();
  private final Map<String, long[]> confidence = new TreeMap<>();
  private final Map<String, Long> labels = new TreeMap<>();
  private final Map<String, Unlike> unlike = new TreeMap<>();
  private final long[] latency = new long[LatencyBuckets.COUNT];
  private long pictures;
  private long compared;
  private long agreed;
  private long skipped;

  void add(Inferred inferred) {
    statuses.merge(inferred.status(), 1L, Long::sum);
    if (inferred.answers().isEmpty()) {
      return;
    }
    latency[LatencyBuckets.of(inferred.nanos() / NANOS_OF_A_MILLI)]++;
    pictures += inferred.answers().size();
    inferred.answers().forEach(this::add);
  }

  private void add(Answer answer) {
    int tenth = (int) (answer.confidence() * UsageCounts.TENTHS);
    confidence
        .computeIfAbsent(answer.model(), model -> new long[UsageCounts.TENTHS])[
        Math.min(tenth, UsageCounts.TENTHS - 1)]++;
    answer.counted().forEach(this::add);
  }

  private void add(Prediction prediction) {
    if (labels.size() < MOST_LABELS || labels.containsKey(prediction.label())) {
      labels.merge(prediction.label(), 1L, Long::sum);
    }
  }

  void addShadow(int pictures, int same) {
    compared += pictures;
    agreed += same;
  }

  void addSkipped(int pictures) {
    skipped += pictures;
  }

  void addUnlike(String model, Unlike counted) {
    unlike.merge(model, counted, Unlike::plus);
  }

  UsageCounts counts() {
    return new UsageCounts(
        statuses, pictures, latency, confidence, labels, compared, agreed, skipped, unlike);
  }
}
