package org.diyml.pretrained;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.diyml.platform.metrics.Metered;

/** How many pictures go through models at once. */
@ApplicationScoped
public class BatchMeters implements Metered {
  private final Histogram pictures =
      Histogram.builder()
          .name("diyml_model_batch_pictures")
          .help("Runs of models by how many pictures went through at once")
          .classicOnly()
          .classicUpperBounds(1, 2, 4, 8, 16, 32)
          .build();

  @Override
  public List<Collector> meters() {
    return List.of(pictures);
  }

  /** Counts a run. */
  public void ran(int count) {
    pictures.observe(count);
  }
}
