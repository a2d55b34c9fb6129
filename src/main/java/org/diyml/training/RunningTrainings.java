package org.diyml.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.dataset.retention.ImagesExpiring;
import org.diyml.jobs.JobState;

/** Keeps the images of a project for as long as a training reads them. */
@ApplicationScoped
public class RunningTrainings {
  @PersistenceContext private EntityManager entities;

  void expiring(@Observes ImagesExpiring expiring) {
    long running =
        entities
            .createQuery(
                "select count(i) from Iteration i"
                    + " where i.projectId = :project and i.job.state = :running",
                Long.class)
            .setParameter("project", expiring.projectId())
            .setParameter("running", JobState.RUNNING)
            .getSingleResult();
    if (running > 0) {
      expiring.postpone();
    }
  }
}
