package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.diyml.platform.database.PresentIds;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.Leftovers;

/** Deletes models of iterations that are gone, and checkpoints that nobody goes on from. */
@ApplicationScoped
public class LeftoverModels implements Chore {
  @Inject private PresentIds present;
  @Inject private Checkpoints checkpoints;
  @Inject private RunRecords records;

  @Override
  public void run(Instant now) {
    Leftovers.delete(DataFolder.MODELS.path(), now, ids -> present.of(Iteration.class, ids));
    checkpoints.tidy(records::unfinished);
  }
}
