package org.diyml.dataset.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.diyml.dataset.formats.Archive;
import org.diyml.dataset.formats.ArchiveLimits;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.settings.Setting;

/** The uploaded archives, each kept until its import has ended. */
@ApplicationScoped
public class ImportArchives {
  private static final int MOST_RATIO = 200;

  private final Path root = DataFolder.IMPORTS.path();

  /** Keeps an uploaded file for an import. */
  void put(long importId, Path uploaded) {
    try {
      Files.createDirectories(root);
      Files.move(uploaded, path(importId), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the archive of an import; the caller closes it. */
  Archive open(long importId) throws IOException {
    ArchiveLimits limits =
        new ArchiveLimits(
            Math.toIntExact(Setting.IMPORT_ENTRIES.number()),
            Setting.IMPORT_ENTRY_BYTES.number(),
            Setting.IMPORT_TOTAL_BYTES.number(),
            MOST_RATIO);
    return Archive.open(path(importId), root, limits);
  }

  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportEnded end) {
    delete(end.importId());
  }

  /** Deletes what is kept for an import. */
  void delete(long importId) {
    try {
      Files.deleteIfExists(path(importId));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(long importId) {
    return root.resolve(importId + ".zip");
  }
}
