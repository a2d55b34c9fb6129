package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.engine.EpochReport;
import org.diyml.jobs.JobState;
import org.diyml.jobs.JobStopped;
import org.diyml.platform.json.Json;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;

/** What a run writes down, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunRecords {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private Snapshots snapshots;
  @Inject private TrainingConfigs configs;
  @Inject private Json json;

  /** What an iteration learns from: the dataset as it was when the iteration first began. */
  public Snapshot snapshotOf(long iterationId) {
    Iteration iteration = require(iterationId);
    projects.lock(iteration.getProjectId());
    if (iteration.getSnapshotId() == null) {
      iteration.learnFrom(snapshots.take(iteration.getProjectId()));
    }
    return snapshots.get(iteration.getSnapshotId());
  }

  /** What kind of project an iteration is of. */
  public ProjectType typeOf(long iterationId) {
    return projects.get(require(iterationId).getProjectId()).getType();
  }

  /** The settings of an iteration. */
  public TrainingSettings settingsOf(long iterationId) {
    return configs.stored(require(iterationId).getSettings());
  }

  /** Notes what the run learns from, and forgets what an earlier try wrote. */
  public void begin(long iterationId, DatasetSummary dataset, RunEnvironment environment) {
    Iteration iteration = require(iterationId);
    int revision = projects.get(iteration.getProjectId()).getSplitRevision();
    iteration.begin(json.write(dataset), revision, json.write(environment));
    entities
        .createQuery("delete from TrainingEpoch e where e.iterationId = :iteration")
        .setParameter("iteration", iterationId)
        .executeUpdate();
  }

  /**
   * Notes a step of progress.
   *
   * @param ended the epoch that ended with it; null when none did. One that an earlier attempt has
   *     told of is no news for those who watch
   */
  public void progress(long iterationId, TrainingProgress progress, EpochReport ended) {
    require(iterationId);
    if (ended != null) {
      entities.persist(new TrainingEpoch(iterationId, ended));
    }
    if (ended == null || ended.epoch() > lastOf(iterationId, "epoch")) {
      entities.persist(
          new IterationEvent(
              iterationId,
              lastOf(iterationId, "number") + 1,
              ended == null ? null : ended.epoch(),
              json.write(progress),
              progress.at()));
    }
  }

  /** Which of those iterations have not come to their end. */
  public List<Long> unfinished(Collection<Long> iterationIds) {
    if (iterationIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select i.id from Iteration i where i.id in :ids and i.job.state in :states",
            Long.class)
        .setParameter("ids", iterationIds)
        .setParameter("states", List.of(JobState.QUEUED, JobState.RUNNING))
        .getResultList();
  }

  /** Stores what a run gave, in the transaction that ends its job. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void result(long iterationId, TrainingOutcome outcome) {
    entities.persist(
        new TrainingResult(
            iterationId,
            outcome.score(),
            json.write(outcome.metrics()),
            json.write(outcome.model())));
  }

  private int lastOf(long iterationId, String column) {
    Integer last =
        entities
            .createQuery(
                "select max(e." + column + ") from IterationEvent e where e.iterationId = :id",
                Integer.class)
            .setParameter("id", iterationId)
            .getSingleResult();
    return last == null ? 0 : last;
  }

  private Iteration require(long iterationId) {
    Iteration iteration = entities.find(Iteration.class, iterationId);
    if (iteration == null) {
      // It was deleted while it ran.
      throw new JobStopped();
    }
    return iteration;
  }
}
