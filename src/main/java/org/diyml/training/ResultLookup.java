package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;

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
    TrainingResult result = entities.find(TrainingResult.class, iterationId);
    if (result == null) {
      throw UserError.conflict("iteration.noModel");
    }
    return json.read(result.getModel(), TrainedModel.class);
  }
}
