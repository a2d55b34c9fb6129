package org.diyml.deployments.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.diyml.deployments.ServedModel;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Recent;
import org.diyml.engine.analysis.Likeness;
import org.diyml.projects.ProjectType;
import org.diyml.training.likeness.LearnedImages;
import org.diyml.training.likeness.LearnedLooks;

/** What the iterations that answer just now learned from. */
@ApplicationScoped
public class KnownLooks {
  private static final Logger LOG = Logger.getLogger(KnownLooks.class.getName());

  /** Each takes some megabytes. */
  private static final int MOST = 16;

  @Inject private LearnedImages learned;
  @Inject private LearnedLooks looks;

  private final Recent<Long, Optional<Likeness>> known = new Recent<>(MOST);

  /** What the model of an iteration learned from; nothing when there is nothing to compare with. */
  synchronized Optional<Likeness> of(ServedModel model) {
    Optional<Likeness> found = known.find(model.iterationId());
    if (found == null) {
      found = read(model.iterationId(), model);
      known.put(model.iterationId(), found);
    }
    return found;
  }

  private Optional<Likeness> read(long iteration, ServedModel model) {
    ProjectType type =
        model.detection() ? ProjectType.DETECTION : ProjectType.CLASSIFICATION;
    try {
      return looks.of(learned.of(iteration, type));
    } catch (EngineFailure e) {
      // It would fail again with each picture of a caller, who is not concerned.
      LOG.log(Level.WARNING, e, () -> "What iteration " + iteration + " learned from is not seen");
      return Optional.empty();
    }
  }
}
