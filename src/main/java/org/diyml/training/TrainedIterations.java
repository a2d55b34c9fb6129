package org.diyml.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.diyml.jobs.JobState;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;

/** The iterations that gave a model. */
@Stateless
public class TrainedIterations {
  private static final int MOST = 100;

  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;

  /** The newest one of a project. */
  public Optional<Iteration> latest(long projectId) {
    access.require(projectId, Permission.VIEW);
    return entities
        .createQuery(
            "select i from Iteration i where i.projectId = :project and i.job.state = :state"
                + " order by i.number desc",
            Iteration.class)
        .setParameter("project", projectId)
        .setParameter("state", JobState.SUCCEEDED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The newest ones of a project, newest first. */
  public List<TrainedIteration> newest(long projectId) {
    access.require(projectId, Permission.VIEW);
    return entities
        .createQuery(
            "select i.number, r.score from Iteration i, TrainingResult r"
                + " where r.iterationId = i.id and i.projectId = :project order by i.number desc",
            Object[].class)
        .setParameter("project", projectId)
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> new TrainedIteration((Integer) row[0], (Double) row[1]))
        .toList();
  }

  /**
   * The accuracy of each project's newest trained iteration, from 0 to 1, by the project's id; a
   * project without one is not among them. The caller has checked who may see the projects.
   */
  public Map<Long, Double> newestAccuracies(Collection<Long> projectIds) {
    if (projectIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select i.projectId, r.score from Iteration i, TrainingResult r"
                + " where r.iterationId = i.id and i.projectId in :projects and i.number ="
                + " (select max(n.number) from Iteration n, TrainingResult s"
                + " where s.iterationId = n.id and n.projectId = i.projectId)",
            Object[].class)
        .setParameter("projects", projectIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Double) row[1]));
  }
}
