package org.diyml.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.diyml.accounts.AuditTrail;
import org.diyml.accounts.CurrentAccount;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.Jobs;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.quotas.Quota;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectDeleting;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;

/** The iterations of projects, as their users see them. */
@Stateless
public class Iterations {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private TrainingConfigs configs;
  @Inject private Backbones backbones;
  @Inject private Snapshots snapshots;
  @Inject private Jobs jobs;
  @Inject private IterationEvents events;
  @Inject private CurrentAccount current;
  @Inject private AuditTrail audit;
  @Inject private Json json;
  @Inject private Event<IterationDeleting> deleting;

  /**
   * Queues an iteration.
   *
   * @param overrides changes of the project's settings for this run
   * @throws UserError invalid, or a conflict where nothing can be trained
   */
  public Iteration start(long projectId, ObjectNode overrides) {
    access.require(projectId, Permission.TRAIN);
    TrainingSettings settings = configs.forRun(projectId, overrides);
    Quota.ITERATIONS.admit(jobs.unfinished(JobKind.TRAINING, current.id()), 1);
    Project project = projects.lock(projectId);
    Iteration iteration =
        new Iteration(project, configs.nextNumber(projectId), json.write(settings));
    entities.persist(iteration);
    backbones.keep(iteration.getId(), settings);
    iteration.queued(jobs.queue(JobKind.TRAINING, iteration.getId(), current.id()));
    return iteration;
  }

  /** The iterations of a project, newest first. */
  public Slice<Iteration> list(long projectId, Range range) {
    access.require(projectId, Permission.VIEW);
    String from = " from Iteration i where i.projectId = :project";
    return Slice.of(
        entities
            .createQuery("select i" + from + " order by i.number desc", Iteration.class)
            .setParameter("project", projectId),
        entities
            .createQuery("select count(i)" + from, Long.class)
            .setParameter("project", projectId),
        range);
  }

  /**
   * An iteration by its number.
   *
   * @throws UserError not found
   */
  public Iteration get(long projectId, int number, Permission permission) {
    access.require(projectId, permission);
    return entities
        .createQuery(
            "select i from Iteration i where i.projectId = :project and i.number = :number",
            Iteration.class)
        .setParameter("project", projectId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> UserError.notFound("iteration.notFound"));
  }

  /**
   * An iteration by its id.
   *
   * @throws UserError not found, also when it is of another project
   */
  public Iteration byId(long projectId, long iterationId) {
    access.require(projectId, Permission.VIEW);
    Iteration iteration = entities.find(Iteration.class, iterationId);
    if (iteration == null || iteration.getProjectId() != projectId) {
      throw UserError.notFound("iteration.notFound");
    }
    return iteration;
  }

  /** Everything about an iteration. */
  public IterationReport report(Iteration iteration) {
    List<TrainingEpoch> history =
        entities
            .createQuery(
                "select e from TrainingEpoch e where e.iterationId = :iteration order by e.epoch",
                TrainingEpoch.class)
            .setParameter("iteration", iteration.getId())
            .getResultList();
    TrainingResult result = entities.find(TrainingResult.class, iteration.getId());
    Project project = projects.get(iteration.getProjectId());
    return new IterationReport(
        iteration,
        configs.stored(iteration.getSettings()),
        read(iteration.getDataset(), DatasetSummary.class),
        read(iteration.getEnvironment(), RunEnvironment.class),
        result == null ? null : (Double) result.getScore(),
        result == null ? null : read(result.getMetrics(), Metrics.of(project.getType())),
        result == null ? null : read(result.getModel(), TrainedModel.class),
        history,
        events.latest(iteration.getId()).orElse(null),
        project.getType() == ProjectType.DETECTION,
        iteration.isComparable(project));
  }

  private <T> T read(String stored, Class<T> type) {
    return stored == null ? null : json.read(stored, type);
  }

  /**
   * Asks an iteration to stop; one that is only queued stops at once.
   *
   * @throws UserError a conflict when it has ended already
   */
  public Iteration cancel(long projectId, int number) {
    Iteration iteration = get(projectId, number, Permission.TRAIN);
    if (iteration.getJob().getState().isFinal()) {
      throw UserError.conflict("iteration.ended");
    }
    jobs.requestCancel(iteration.getJob().getId());
    return iteration;
  }

  /** Deletes an iteration and its model; one that runs is stopped. */
  public void delete(long projectId, int number) {
    erase(List.of(get(projectId, number, Permission.TRAIN)));
    audit.note(
        AuditAction.ITERATION_DELETED, "project " + projectId + " iteration " + number);
  }

  /** Deletes the iterations of a project that is deleted. */
  public void eraseAll(@Observes ProjectDeleting project) {
    erase(
        entities
            .createQuery(
                "select i from Iteration i where i.projectId = :project", Iteration.class)
            .setParameter("project", project.projectId())
            .getResultList());
  }

  private void erase(List<Iteration> iterations) {
    for (Iteration iteration : iterations) {
      deleting.fire(new IterationDeleting(iteration.getId()));
      jobs.deleteWith(iteration, iteration.getJob());
      dropUnused(iteration.getSnapshotId());
    }
  }

  private void dropUnused(Long snapshotId) {
    if (snapshotId == null) {
      return;
    }
    long users =
        entities
            .createQuery(
                "select count(i) from Iteration i where i.snapshotId = :snapshot", Long.class)
            .setParameter("snapshot", snapshotId)
            .getSingleResult();
    if (users == 0) {
      snapshots.drop(snapshotId);
    }
  }
}
