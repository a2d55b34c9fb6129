package org.diyml.jobs;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.diyml.platform.metrics.Metered;
import org.diyml.platform.metrics.Readings;

/** How many jobs wait and run in all, and how those of this node went. */
@ApplicationScoped
public class JobMeters implements Metered {
  private static final double[] SECONDS = {.1, .5, 1, 5, 15, 30, 60, 300, 900, 3600, 14400};

  @Inject private Jobs jobs;

  private final GaugeWithCallback unfinished =
      Readings.gauge(
          "diyml_jobs",
          "Jobs that wait or run, on whichever node",
          this::count,
          "kind",
          "state");

  private final Histogram wait =
      Histogram.builder()
          .name("diyml_job_wait_seconds")
          .help("From the request for a job until its first attempt began")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .labelNames("kind")
          .build();

  private final Histogram duration =
      Histogram.builder()
          .name("diyml_job_duration_seconds")
          .help("Attempts at jobs by how they ended")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .labelNames("kind", "outcome")
          .build();

  @Override
  public List<Collector> meters() {
    return List.of(unfinished, wait, duration);
  }

  private void count(GaugeWithCallback.Callback values) {
    Map<JobKind, Map<JobState, Long>> counts = jobs.unfinished();
    for (JobKind kind : JobKind.values()) {
      for (JobState state : List.of(JobState.QUEUED, JobState.RUNNING)) {
        long count = counts.getOrDefault(kind, Map.of()).getOrDefault(state, 0L);
        values.call(count, kind.word(), state.word());
      }
    }
  }

  void began(Claim claim) {
    if (claim.attempt() == 1) {
      wait.labelValues(claim.kind().word()).observe(seconds(claim.waited()));
    }
  }

  void ended(Claim claim, JobOutcome outcome, Duration took) {
    duration.labelValues(claim.kind().word(), outcome.word()).observe(seconds(took));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
