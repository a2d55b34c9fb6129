package org.diyml.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.diyml.platform.health.Vital;
import org.diyml.platform.health.VitalDown;

/** Tells how much work waits, and whether somebody looks after it on this node. */
@ApplicationScoped
public class SweepVital implements Vital {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Inject private Jobs jobs;

  private volatile Instant swept = Instant.now();

  void swept() {
    swept = Instant.now();
  }

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public String check() throws VitalDown {
    Duration since = Duration.between(swept, Instant.now());
    if (since.compareTo(LONG) > 0) {
      throw new VitalDown("not looked after for " + since.toSeconds() + " s");
    }
    Map<JobKind, Map<JobState, Long>> counts = jobs.unfinished();
    return "%d wait, %d run".formatted(sum(counts, JobState.QUEUED), sum(counts, JobState.RUNNING));
  }

  /** Requests are answered all the same. */
  @Override
  public boolean required() {
    return false;
  }

  private static long sum(Map<JobKind, Map<JobState, Long>> counts, JobState state) {
    return counts.values().stream().mapToLong(of -> of.getOrDefault(state, 0L)).sum();
  }
}
