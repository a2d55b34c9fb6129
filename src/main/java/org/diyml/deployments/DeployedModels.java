package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.models.ModelDeleting;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.training.IterationDeleting;

/** Keeps models that answer callers from being deleted. */
@Stateless
public class DeployedModels {
  @PersistenceContext private EntityManager entities;

  /** Keeps the uploaded models of deployments. */
  public void refuse(@Observes ModelDeleting model) {
    long users =
        entities
            .createQuery(
                "select count(d) from Deployment d where d.modelId = :model", Long.class)
            .setParameter("model", model.modelId())
            .getSingleResult();
    if (users > 0 && !model.forGood()) {
      throw UserError.of(ErrorKind.CONFLICT, "model.deployed");
    }
    entities
        .createQuery(
            "update Deployment d set d.shadow.modelId = null where d.shadow.modelId = :model")
        .setParameter("model", model.modelId())
        .executeUpdate();
  }

  /** Keeps the models of deployments; shadows do without. */
  public void refuse(@Observes IterationDeleting iteration) {
    long users =
        entities
            .createQuery(
                "select count(d) from Deployment d where d.iterationId = :iteration", Long.class)
            .setParameter("iteration", iteration.iterationId())
            .getSingleResult();
    if (users > 0) {
      throw UserError.of(ErrorKind.CONFLICT, "iteration.deployed");
    }
    entities
        .createQuery(
            "update Deployment d set d.shadow.iterationId = null"
                + " where d.shadow.iterationId = :iteration")
        .setParameter("iteration", iteration.iterationId())
        .executeUpdate();
  }
}
