package org.diyml.deployments.usage;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.diyml.deployments.Inferred;
import org.diyml.platform.metrics.Metered;

/**
 * The same for operators, of all deployments together and since this node's start. What belongs to
 * one deployment is for its project alone.
 */
@ApplicationScoped
public class UsageMeters implements Metered {
  private static final int OK = 200;

  private final Counter requests =
      Counter.builder()
          .name("diyml_inference_requests_total")
          .help("Requests to deployments by the status of their answers")
          .labelNames("status")
          .build();

  private final Counter pictures =
      Counter.builder()
          .name("diyml_inference_pictures_total")
          .help("Pictures that models answered for")
          .build();

  private final Histogram duration =
      Histogram.builder()
          .name("diyml_inference_duration_seconds")
          .help("What requests that were answered took, without reading them")
          .classicOnly()
          .classicUpperBounds(.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10)
          .build();

  @Override
  public List<Collector> meters() {
    return List.of(requests, pictures, duration);
  }

  void add(@Observes Inferred inferred) {
    requests.labelValues(Integer.toString(inferred.status())).inc();
    if (inferred.status() == OK) {
      pictures.inc(inferred.answers().size());
      duration.observe(inferred.nanos() / 1e9);
    }
  }
}
