package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.diyml.platform.security.Secret;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;
import org.diyml.training.ResultLookup;

/** Finds what answers for a key, and keeps answers where that is wanted. */
@Stateless
public class LiveModels {
  @PersistenceContext private EntityManager entities;
  @Inject private DeploymentKeys keys;
  @Inject private Deployments deployments;
  @Inject private Projects projects;
  @Inject private ResultLookup results;

  /** What answers for a key; nothing when the key is not valid or its deployment is switched off. */
  public Optional<LiveModel> behind(Secret key) {
    return keys.find(key)
        .map(found -> entities.find(Deployment.class, found.getDeploymentId()))
        .filter(Deployment::isActive)
        .map(this::live);
  }

  /** Keeps an answer. */
  public void keep(Answer answer, String predictions) {
    entities.persist(
        new InferenceResult(answer.deployment(), answer.model(), predictions, Instant.now()));
  }

  private LiveModel live(Deployment deployment) {
    Project project = projects.get(deployment.getProjectId());
    return new LiveModel(
        deployment.getId(),
        deployment.getIterationId(),
        deployments.iterationNumber(deployment),
        deployment.getModelId(),
        project.getType() == ProjectType.DETECTION,
        deployment.getIterationId() == null
            ? null
            : results.model(deployment.getIterationId()).threshold(),
        project.isKeepInferenceResults());
  }
}
