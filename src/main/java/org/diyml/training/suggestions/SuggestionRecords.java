package org.diyml.training.suggestions;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.diyml.dataset.ImageFiles;
import org.diyml.engine.Prediction;
import org.diyml.features.Content;
import org.diyml.jobs.JobStopped;
import org.diyml.platform.json.Json;

/** What a run of suggestions reads and writes down, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SuggestionRecords {
  /** An answer that is hardly possible helps nobody. */
  private static final int ANSWERS_KEPT = 5;

  private static final double LEAST_PROBABILITY = 0.01;
  private static final int LONGEST = 100;

  @PersistenceContext private EntityManager entities;
  @Inject private ImageFiles files;
  @Inject private Json json;

  /** What to do; what an earlier try suggested is forgotten. */
  public SuggestionTask begin(long runId) {
    SuggestionRun run = require(runId);
    entities
        .createQuery("delete from Suggestion s where s.runId = :run")
        .setParameter("run", runId)
        .executeUpdate();
    List<SuggestionTask.Unlabelled> images =
        entities
            .createQuery(
                "select i.id, i.sha256 from Image i where i.projectId = :project and not exists"
                    + " (select a from Annotation a where a.imageId = i.id) order by i.id",
                Object[].class)
            .setParameter("project", run.getProjectId())
            .getResultStream()
            .map(row -> unlabelled(run.getProjectId(), (Long) row[0], (String) row[1]))
            .toList();
    return new SuggestionTask(runId, run.getIterationId(), images);
  }

  /** Stores what the model said of those images that are still there. */
  public void store(
      long runId, List<SuggestionTask.Unlabelled> images, List<List<Prediction>> answers) {
    require(runId);
    List<Long> ids = images.stream().map(SuggestionTask.Unlabelled::id).toList();
    List<Long> there =
        entities
            .createQuery("select i.id from Image i where i.id in :ids", Long.class)
            .setParameter("ids", ids)
            .getResultList();
    for (int i = 0; i < ids.size(); i++) {
      if (there.contains(ids.get(i))) {
        entities.persist(suggestion(runId, ids.get(i), answers.get(i)));
      }
    }
  }

  private Suggestion suggestion(long runId, long imageId, List<Prediction> predictions) {
    boolean boxes = !predictions.isEmpty() && predictions.get(0).box() != null;
    List<SuggestedAnswer> kept =
        predictions.stream()
            .filter(prediction -> prediction.probability() >= LEAST_PROBABILITY)
            .limit(boxes ? LONGEST : ANSWERS_KEPT)
            .map(SuggestedAnswer::of)
            .toList();
    return new Suggestion(runId, imageId, Uncertainty.of(predictions), json.write(kept));
  }

  private SuggestionTask.Unlabelled unlabelled(long projectId, long id, String sha256) {
    return new SuggestionTask.Unlabelled(
        id, new Content(sha256, () -> files.content(projectId, sha256)));
  }

  private SuggestionRun require(long runId) {
    SuggestionRun found = entities.find(SuggestionRun.class, runId);
    if (found == null) {
      // Others were asked for, or the project is gone.
      throw new JobStopped();
    }
    return found;
  }
}
