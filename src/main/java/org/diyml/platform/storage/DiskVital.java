package org.diyml.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.diyml.platform.health.Vital;
import org.diyml.platform.health.VitalDown;
import org.diyml.platform.settings.Setting;

/** Looks whether files can be stored, and whether there is room for more. */
@ApplicationScoped
public class DiskVital implements Vital {
  private static final long MEBIBYTE = 1 << 20;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  public String check() throws IOException, VitalDown {
    Path folder = Setting.DATA.path();
    Files.delete(Files.createTempFile(folder, "health", null));
    FileStore disk = Files.getFileStore(folder);
    String free = disk.getUsableSpace() / MEBIBYTE + " MiB free";
    if (disk.getUsableSpace() < Setting.DISK_FREE_BYTES.number()) {
      throw new VitalDown(free);
    }
    return free;
  }
}
