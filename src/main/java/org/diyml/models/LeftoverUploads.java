package org.diyml.models;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.diyml.platform.database.PresentIds;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.Leftovers;

/** Deletes files of models that are gone. */
@ApplicationScoped
public class LeftoverUploads implements Chore {
  @Inject private PresentIds present;

  @Override
  public void run(Instant now) {
    Leftovers.delete(
        DataFolder.UPLOADED.path(), now, ids -> present.of(UploadedModel.class, ids));
  }
}
