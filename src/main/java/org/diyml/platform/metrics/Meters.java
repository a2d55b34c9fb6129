package org.diyml.platform.metrics;

import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;

/** All that this node counts, with the figures of its process and Java virtual machine. */
@ApplicationScoped
public class Meters {
  @Inject @Any private Instance<Metered> metered;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final OpenMetricsTextFormatWriter openMetrics =
      OpenMetricsTextFormatWriter.builder().setCreatedTimestampsEnabled(false).build();
  private final PrometheusTextFormatWriter prometheus =
      PrometheusTextFormatWriter.builder().setIncludeCreatedTimestamps(false).build();

  @PostConstruct
  void register() {
    JvmMetrics.builder().register(registry);
    metered.forEach(counting -> counting.meters().forEach(registry::register));
  }

  /**
   * The media type of what {@link #write} writes.
   *
   * @param accept what the reader says that it takes; null for nothing
   */
  public String mediaType(String accept) {
    return openMetrics.accepts(accept)
        ? openMetrics.getContentType()
        : prometheus.getContentType();
  }

  /** Writes all figures of this moment. */
  public void write(String accept, OutputStream out) throws IOException {
    if (openMetrics.accepts(accept)) {
      openMetrics.write(out, registry.scrape());
    } else {
      prometheus.write(out, registry.scrape());
    }
  }
}
