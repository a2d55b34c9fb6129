package org.diyml.dataset.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.diyml.platform.database.PresentIds;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.Leftovers;

/** Deletes archives whose imports are gone. */
@ApplicationScoped
public class LeftoverArchives implements Chore {
  @Inject private PresentIds present;

  @Override
  public void run(Instant now) {
    Leftovers.delete(DataFolder.IMPORTS.path(), now, ids -> present.of(DatasetImport.class, ids));
  }
}
