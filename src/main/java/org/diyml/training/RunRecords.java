package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.dataset.snapshots.Snapshot;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.engine.EpochReport;
import org.diyml.jobs.JobStopped;
import org.diyml.platform.json.Json;
import org.diyml.projects.Projects;

/** What a run writes down, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunRecords {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private Snapshots snapshots;
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

  /** The settings of an iteration. */
  public TrainingSettings settingsOf(long iterationId) {
    return json.read(require(iterationId).getSettings(), TrainingSettings.class);
  }

  /** Notes what the run learns from, and forgets what an earlier try wrote. */
  public void begin(long iterationId, DatasetSummary dataset) {
    Iteration iteration = require(iterationId);
    int revision = projects.get(iteration.getProjectId()).getSplitRevision();
    iteration.begin(json.write(dataset), revision);
    entities
        .createQuery("delete from TrainingEpoch e where e.iterationId = :iteration")
        .setParameter("iteration", iterationId)
        .executeUpdate();
  }

  /** Notes how an epoch went. */
  public void epoch(long iterationId, EpochReport report) {
    require(iterationId);
    entities.persist(new TrainingEpoch(iterationId, report));
  }

  /** Stores what a run gave, in the transaction that ends its job. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void result(long iterationId, Metrics metrics, TrainedModel model) {
    entities.persist(
        new TrainingResult(
            iterationId, metrics.accuracy(), json.write(metrics), json.write(model)));
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
