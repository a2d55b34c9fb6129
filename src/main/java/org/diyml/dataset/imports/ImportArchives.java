package org.diyml.dataset.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.nio.file.Path;
import org.diyml.dataset.formats.Archive;
import org.diyml.platform.settings.DataFolder;

/** The uploaded archives, each kept until its import has ended. */
@ApplicationScoped
public class ImportArchives {
  private final ArchiveFolder folder = new ArchiveFolder(DataFolder.IMPORTS.path());

  /** Keeps an uploaded file for an import. */
  void put(long importId, Path uploaded) {
    folder.put(importId, uploaded);
  }

  /** Opens the archive of an import; the caller closes it. */
  Archive open(long importId) throws IOException {
    return folder.open(importId);
  }

  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportEnded end) {
    delete(end.importId());
  }

  /** Deletes what is kept for an import. */
  void delete(long importId) {
    folder.delete(importId);
  }
}
