package org.diyml.training.evaluations;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.engine.onnx.UploadedClassifier;
import org.diyml.jobs.JobStopped;
import org.diyml.models.Models;
import org.diyml.models.StoredModel;
import org.diyml.platform.json.Json;
import org.diyml.projects.ProjectType;
import org.diyml.training.ResultLookup;
import org.diyml.training.RunRecords;

/** What a test of a model reads and writes down, in short transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EvaluationRecords {
  @PersistenceContext private EntityManager entities;
  @Inject private RunRecords runs;
  @Inject private ResultLookup results;
  @Inject private Models models;
  @Inject private Json json;
  @Inject private Event<EvaluationEnded> ended;

  /** What to do. */
  public EvaluationTask task(long evaluationId) {
    Evaluation found = require(evaluationId);
    if (found.getModelId() != null) {
      StoredModel model = models.stored(found.getModelId());
      return EvaluationTask.ofUploaded(
          evaluationId,
          found.getModelId(),
          found.getProjectId(),
          UploadedClassifier.labels(model.facts()));
    }
    long iteration = found.getIterationId();
    ProjectType type = runs.typeOf(iteration);
    return EvaluationTask.ofIteration(
        evaluationId, iteration, type, results.metrics(iteration, type));
  }

  /** Stores what was found, in the transaction that ends the job. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void end(long evaluationId, EvaluationResult<?> result) {
    require(evaluationId).finish(json.write(result));
    ended.fire(new EvaluationEnded(evaluationId));
  }

  private Evaluation require(long evaluationId) {
    Evaluation found = entities.find(Evaluation.class, evaluationId);
    if (found == null) {
      // It was deleted while it ran.
      throw new JobStopped();
    }
    return found;
  }
}
