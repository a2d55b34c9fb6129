package org.diyml.platform.requests;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.diyml.platform.metrics.Metered;

/** How many requests there are, how they end and how long they take. */
@ApplicationScoped
public class RequestMeters implements Metered {
  private final Histogram duration =
      Histogram.builder()
          .name("diyml_http_request_duration_seconds")
          .help("Requests by route, method and class of status")
          .classicOnly()
          .classicUpperBounds(.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30)
          .labelNames("method", "route", "status")
          .build();

  @Override
  public List<Collector> meters() {
    return List.of(duration);
  }

  void add(String method, String route, int status, Duration took) {
    duration
        .labelValues(method, route, status / 100 + "xx")
        .observe(took.toNanos() / 1e9);
  }
}
