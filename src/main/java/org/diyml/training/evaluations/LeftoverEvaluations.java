package org.diyml.training.evaluations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.diyml.platform.database.PresentIds;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.platform.settings.DataFolder;
import org.diyml.platform.storage.Leftovers;

/** Deletes archives whose tests of models are gone. */
@ApplicationScoped
public class LeftoverEvaluations implements Chore {
  @Inject private PresentIds present;

  @Override
  public void run(Instant now) {
    Leftovers.delete(
        DataFolder.EVALUATIONS.path(), now, ids -> present.of(Evaluation.class, ids));
  }
}
