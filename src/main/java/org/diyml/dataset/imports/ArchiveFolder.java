package org.diyml.dataset.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.formats.ArchiveLimits;
import org.diyml.platform.settings.Setting;

/** A folder of uploaded archives that wait for the work on them, each under the id of its work. */
public final class ArchiveFolder {
  private static final int MOST_RATIO = 200;

  private final Path root;

  public ArchiveFolder(Path root) {
    this.root = root;
  }

  /** Moves an uploaded file here. */
  public void put(long id, Path uploaded) {
    try {
      Files.createDirectories(root);
      Files.move(uploaded, path(id), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens an archive within the limits of the settings; the caller closes it. */
  public Archive open(long id) throws IOException {
    ArchiveLimits limits =
        new ArchiveLimits(
            Math.toIntExact(Setting.IMPORT_ENTRIES.number()),
            Setting.IMPORT_ENTRY_BYTES.number(),
            Setting.IMPORT_TOTAL_BYTES.number(),
            MOST_RATIO);
    return Archive.open(path(id), root, limits);
  }

  /** Deletes an archive, if it is there. */
  public void delete(long id) {
    try {
      Files.deleteIfExists(path(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(long id) {
    return root.resolve(id + ".zip");
  }
}
