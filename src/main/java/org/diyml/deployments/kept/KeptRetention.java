package org.diyml.deployments.kept;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.diyml.deployments.Deployment;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.audit.AuditLog;
import org.diyml.platform.audit.AuditNote;
import org.diyml.platform.housekeeping.Chore;
import org.diyml.projects.Projects;

/**
 * Deletes pictures that were kept for as long as their deployment says, or their project if that
 * keeps things for less time.
 */
@Stateless
public class KeptRetention implements Chore {
  @PersistenceContext private EntityManager entities;
  @Inject private KeptPredictions kept;
  @Inject private Projects projects;
  @Inject private AuditLog audit;

  @Override
  public void run(Instant now) {
    for (Deployment deployment : keeping()) {
      List<KeptPrediction> old = before(deployment, keptSince(deployment, now));
      if (!old.isEmpty()) {
        kept.erase(deployment, old);
        audit.add(
            AuditNote.ofServer(
                AuditAction.REQUESTS_EXPIRED,
                "deployment " + deployment.getId() + " pictures " + old.size()));
      }
    }
  }

  private List<Deployment> keeping() {
    return entities
        .createQuery(
            "select d from Deployment d where exists"
                + " (select k from KeptPrediction k where k.deploymentId = d.id)",
            Deployment.class)
        .getResultList();
  }

  private List<KeptPrediction> before(Deployment deployment, Instant since) {
    return entities
        .createQuery(
            "select k from KeptPrediction k"
                + " where k.deploymentId = :deployment and k.keptAt < :before",
            KeptPrediction.class)
        .setParameter("deployment", deployment.getId())
        .setParameter("before", since)
        .getResultList();
  }

  private Instant keptSince(Deployment deployment, Instant now) {
    Instant ofDeployment = now.minus(Duration.ofDays(deployment.getKeeping().getDays()));
    return projects
        .get(deployment.getProjectId())
        .getRetention()
        .requestsBefore(now)
        .filter(ofDeployment::isBefore)
        .orElse(ofDeployment);
  }
}
