package org.diyml.dataset;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.diyml.platform.metrics.Metered;

/** What came in through this node, uploaded or imported. */
@ApplicationScoped
public class DatasetMeters implements Metered {
  private final Counter images =
      Counter.builder()
          .name("diyml_images_added_total")
          .help("Images that came into projects")
          .build();

  private final Counter bytes =
      Counter.builder()
          .name("diyml_images_added_bytes_total")
          .help("Bytes of images that came into projects")
          .build();

  @Override
  public List<Collector> meters() {
    return List.of(images, bytes);
  }

  void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImagesAdded added) {
    images.inc(added.images());
    bytes.inc(added.bytes());
  }
}
