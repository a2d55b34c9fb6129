package org.diyml.projects;

import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.diyml.platform.metrics.Metered;
import org.diyml.platform.metrics.Readings;

/** What all projects have together, whichever node is asked. */
@ApplicationScoped
public class ProjectMeters implements Metered {
  @Inject private ProjectSizes sizes;

  private final List<Collector> meters =
      List.of(
          Readings.gauge(
              "diyml_projects",
              "Projects of all accounts",
              values -> values.call(sizes.ofAll().projects())),
          Readings.gauge(
              "diyml_stored_images",
              "Images in all projects",
              values -> values.call(sizes.ofAll().images())),
          Readings.gauge(
              "diyml_stored_images_bytes",
              "Bytes of the images in all projects",
              values -> values.call(sizes.ofAll().bytes())));

  @Override
  public List<Collector> meters() {
    return meters;
  }
}
