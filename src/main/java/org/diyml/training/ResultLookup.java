package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.projects.ProjectType;

/** Finds what iterations gave. */
@Stateless
public class ResultLookup {
  @PersistenceContext private EntityManager entities;
  @Inject private Json json;

  /**
   * Where the model of an iteration is.
   *
   * @throws UserError a conflict when it has none
   */
  public TrainedModel model(long iterationId) {
    return json.read(result(iterationId).getModel(), TrainedModel.class);
  }

  /**
   * The figures of an iteration of a project of that type.
   *
   * @throws UserError a conflict when it has none
   */
  public Metrics metrics(long iterationId, ProjectType type) {
    return json.read(result(iterationId).getMetrics(), Metrics.of(type));
  }

  private TrainingResult result(long iterationId) {
    TrainingResult result = entities.find(TrainingResult.class, iterationId);
    if (result == null) {
      throw UserError.conflict("iteration.noModel");
    }
    return result;
  }
}
