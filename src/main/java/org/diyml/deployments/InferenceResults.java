package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.diyml.platform.json.Json;

/** Stores answers where a project wants them kept. */
@Stateless
public class InferenceResults {
  @PersistenceContext private EntityManager entities;
  @Inject private Json json;

  /** Stores those whose deployment is still there. */
  public void store(List<Answer> answers) {
    Instant now = Instant.now();
    for (Answer answer : answers) {
      if (entities.find(Deployment.class, answer.deployment()) != null) {
        entities.persist(
            new InferenceResult(
                answer.deployment(), answer.model(), json.write(answer.predictions()), now));
      }
    }
  }

  /**
   * Deletes those of a project that were stored before.
   *
   * @return how many
   */
  public int deleteBefore(long projectId, Instant before) {
    return entities
        .createQuery(
            "delete from InferenceResult r where r.createdAt < :before and r.deploymentId in"
                + " (select d.id from Deployment d where d.projectId = :project)")
        .setParameter("before", before)
        .setParameter("project", projectId)
        .executeUpdate();
  }
}
