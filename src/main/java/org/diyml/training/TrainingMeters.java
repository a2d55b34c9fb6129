package org.diyml.training;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.diyml.platform.metrics.Metered;

/** What trainings on this node do. */
@ApplicationScoped
public class TrainingMeters implements Metered {
  private final Counter epochs =
      Counter.builder()
          .name("diyml_training_epochs_total")
          .help("Epochs of iterations that were learned")
          .build();

  private final Counter images =
      Counter.builder()
          .name("diyml_training_images_total")
          .help("Images that were learned from, each once an epoch")
          .build();

  private final Histogram phases =
      Histogram.builder()
          .name("diyml_training_phase_duration_seconds")
          .help("Phases of iterations")
          .classicOnly()
          .classicUpperBounds(.1, .5, 1, 5, 15, 30, 60, 300, 900, 3600)
          .labelNames("phase")
          .build();

  @Override
  public List<Collector> meters() {
    return List.of(epochs, images, phases);
  }

  void epoch() {
    epochs.inc();
  }

  void images(int count) {
    images.inc(count);
  }

  void phase(Phase phase, Duration took) {
    phases.labelValues(phase.word()).observe(took.toNanos() / 1e9);
  }
}
