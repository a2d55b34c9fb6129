package org.diyml.training.evaluations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.diyml.accounts.CurrentAccount;
import org.diyml.accounts.TokenScope;
import org.diyml.jobs.JobKind;
import org.diyml.jobs.Jobs;
import org.diyml.models.ModelDeleting;
import org.diyml.models.Models;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.uploads.ReceivedFile;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;
import org.diyml.training.Iteration;
import org.diyml.training.IterationDeleting;
import org.diyml.training.Iterations;
import org.diyml.training.ResultLookup;

/** Tests of models on new data, as their users see them. */
@Stateless
public class Evaluations {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private CurrentAccount current;
  @Inject private Iterations iterations;
  @Inject private ResultLookup results;
  @Inject private Models models;
  @Inject private EvaluationArchives archives;
  @Inject private Jobs jobs;
  @Inject private Json json;
  @Inject private Event<EvaluationEnded> ended;

  /**
   * Queues a test.
   *
   * @param files one archive, as for imports
   * @throws UserError not found, a conflict when the iteration has no model, invalid, too large
   */
  public Evaluation start(long projectId, int number, List<ReceivedFile> files) {
    Iteration iteration = iterations.get(projectId, number, Permission.TRAIN);
    results.model(iteration.getId());
    ReceivedFile archive = one(files);
    return queue(Evaluation.ofIteration(iteration.getId(), archive.name()), archive);
  }

  /**
   * Queues a test of an uploaded model.
   *
   * @param files one archive of images with labels, as for imports
   * @param projectId with whose images to compare those of the archive; null for none
   * @throws UserError not found, invalid, too large
   */
  public Evaluation start(long modelId, List<ReceivedFile> files, Long projectId) {
    long model = models.require(modelId).getId();
    current.require(TokenScope.TRAIN);
    if (projectId != null) {
      access.require(projectId, Permission.VIEW);
    }
    ReceivedFile archive = one(files);
    return queue(Evaluation.ofUploaded(model, projectId, archive.name()), archive);
  }

  private static ReceivedFile one(List<ReceivedFile> files) {
    if (files.size() != 1) {
      throw UserError.invalid("file", "import.oneFile");
    }
    if (files.get(0).isTooLarge()) {
      throw UserError.of(ErrorKind.TOO_LARGE, "import.tooLarge");
    }
    return files.get(0);
  }

  private Evaluation queue(Evaluation started, ReceivedFile archive) {
    entities.persist(started);
    archives.put(started.getId(), archive.path());
    started.queued(jobs.queue(JobKind.EVALUATION, started.getId(), current.id()));
    return started;
  }

  /** The tests of an iteration, newest first. */
  public Slice<Evaluation> list(long projectId, int number, Range range) {
    return list("iterationId", iterations.get(projectId, number, Permission.VIEW).getId(), range);
  }

  /** The tests of an uploaded model, newest first. */
  public Slice<Evaluation> list(long modelId, Range range) {
    return list("modelId", models.require(modelId).getId(), range);
  }

  private Slice<Evaluation> list(String field, long id, Range range) {
    String from = " from Evaluation e where e." + field + " = :id";
    return Slice.of(
        entities
            .createQuery("select e" + from + " order by e.id desc", Evaluation.class)
            .setParameter("id", id),
        entities.createQuery("select count(e)" + from, Long.class).setParameter("id", id),
        range);
  }

  /**
   * A test, when the account that is signed in has the permission in its project, or owns the
   * model.
   *
   * @throws UserError not found when it is not there or not visible
   */
  public Evaluation require(long evaluationId, Permission permission) {
    Evaluation found = entities.find(Evaluation.class, evaluationId);
    if (found == null || !isVisible(found)) {
      throw UserError.notFound("evaluation.notFound");
    }
    if (found.getModelId() == null) {
      access.require(projectOf(found), permission);
    } else {
      current.require(permission.scope());
    }
    return found;
  }

  private boolean isVisible(Evaluation found) {
    return found.getModelId() == null
        ? access.permits(projectOf(found), Permission.VIEW)
        : models.owns(found.getModelId());
  }

  /** What a test found, as it is stored; null until it succeeded. */
  public ObjectNode result(Evaluation evaluation) {
    return evaluation.getResult() == null
        ? null
        : json.read(evaluation.getResult(), ObjectNode.class);
  }

  /** The number of the iteration that is tested; null when it is an uploaded model. */
  public Integer number(Evaluation evaluation) {
    return evaluation.getIterationId() == null
        ? null
        : entities.find(Iteration.class, evaluation.getIterationId()).getNumber();
  }

  /** Deletes a test; one that runs stops. */
  public void delete(long evaluationId) {
    erase(require(evaluationId, Permission.TRAIN));
  }

  /** Deletes the tests of an iteration that is deleted. */
  public void eraseAll(@Observes IterationDeleting iteration) {
    eraseAll("iterationId", iteration.iterationId());
  }

  /** Deletes the tests of an uploaded model that is deleted. */
  public void eraseAll(@Observes ModelDeleting model) {
    eraseAll("modelId", model.modelId());
  }

  private void eraseAll(String field, long id) {
    entities
        .createQuery("select e from Evaluation e where e." + field + " = :id", Evaluation.class)
        .setParameter("id", id)
        .getResultList()
        .forEach(this::erase);
  }

  private void erase(Evaluation evaluation) {
    ended.fire(new EvaluationEnded(evaluation.getId()));
    jobs.deleteWith(evaluation, evaluation.getJob());
  }

  private long projectOf(Evaluation evaluation) {
    return entities.find(Iteration.class, evaluation.getIterationId()).getProjectId();
  }
}
