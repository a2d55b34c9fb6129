package org.diyml.deployments;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.diyml.platform.security.Secret;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;
import org.diyml.training.ResultLookup;

/** Finds what answers for a key, in the database. */
@Stateless
public class LiveModels {
  @PersistenceContext private EntityManager entities;
  @Inject private DeploymentKeys keys;
  @Inject private Deployments deployments;
  @Inject private Projects projects;
  @Inject private ResultLookup results;

  /** What answers for a key; nothing when the key is not valid or its deployment is switched off. */
  public Optional<LiveKey> behind(Secret key) {
    return keys.find(key).flatMap(this::opened);
  }

  private Optional<LiveKey> opened(DeploymentKey key) {
    return Optional.ofNullable(entities.find(Deployment.class, key.getDeploymentId()))
        .filter(Deployment::isActive)
        .map(
            deployment ->
                new LiveKey(
                    key.getId(), key.getExpiresAt(), key.getPerMinute(), live(deployment)));
  }

  private LiveModel live(Deployment deployment) {
    Project project = projects.get(deployment.getProjectId());
    boolean detection = project.getType() == ProjectType.DETECTION;
    Shadow shadow = deployment.getShadow();
    return new LiveModel(
        deployment.getId(),
        project.getId(),
        deployment.getName(),
        served(deployment.getIterationId(), deployment.getModelId(), detection),
        shadow.isThere()
            ? served(shadow.getIterationId(), shadow.getModelId(), detection)
            : null,
        deployment.getThreshold(),
        new Origins(deployment.getAllowedOrigins()),
        project.isKeepInferenceResults(),
        deployment.getKeeping().getShare());
  }

  private ServedModel served(Long iterationId, Long uploadedId, boolean detection) {
    return new ServedModel(
        iterationId,
        deployments.iterationNumber(iterationId),
        uploadedId,
        detection,
        iterationId == null ? null : results.model(iterationId).threshold());
  }
}
