package org.diyml.platform.storage;

import io.prometheus.metrics.model.registry.Collector;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import org.diyml.platform.metrics.Metered;
import org.diyml.platform.metrics.Readings;
import org.diyml.platform.settings.Setting;

/** How full the disk of the data folder is. */
@ApplicationScoped
public class DiskMeters implements Metered {
  private final List<Collector> meters =
      List.of(
          Readings.gauge(
              "diyml_disk_free_bytes",
              "What the disk of the data folder has left",
              values -> values.call(disk().getUsableSpace())),
          Readings.gauge(
              "diyml_disk_size_bytes",
              "What the disk of the data folder holds",
              values -> values.call(disk().getTotalSpace())));

  @Override
  public List<Collector> meters() {
    return meters;
  }

  private static FileStore disk() throws IOException {
    return Files.getFileStore(Setting.DATA.path());
  }
}
