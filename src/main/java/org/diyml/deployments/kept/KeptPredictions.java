package org.diyml.deployments.kept;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.diyml.dataset.PictureCheck;
import org.diyml.deployments.Answer;
import org.diyml.deployments.Deployment;
import org.diyml.deployments.Deployments;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;
import org.diyml.platform.storage.Sha256;
import org.diyml.projects.Permission;
import org.diyml.projects.Projects;
import org.diyml.training.suggestions.Uncertainty;

/** The kept pictures of deployments, with their answers. */
@Stateless
public class KeptPredictions {
  private static final String KEPT = " from KeptPrediction k where k.deploymentId = :deployment";

  @PersistenceContext private EntityManager entities;
  @Inject private Deployments deployments;
  @Inject private KeptFiles files;
  @Inject private Projects projects;
  @Inject private PictureCheck check;
  @Inject private Json json;

  /** Stores those whose deployment is still there. */
  public void store(List<Sample> samples) {
    Instant now = Instant.now();
    for (Sample sample : samples) {
      Answer answer = sample.answer();
      if (entities.find(Deployment.class, answer.deployment()) != null) {
        byte[] content = content(sample);
        String sha256 = Sha256.of(content);
        files.put(sample.projectId(), answer.deployment(), sha256, content);
        entities.persist(
            new KeptPrediction(
                answer.deployment(),
                answer.model(),
                sample.name(),
                sha256,
                Uncertainty.of(answer.all()),
                json.write(answer.predictions()),
                now));
      }
    }
  }

  private byte[] content(Sample sample) {
    return projects.get(sample.projectId()).isKeepMetadata()
        ? sample.content()
        : check.withoutMetadata(sample.content());
  }

  /** What is kept of a deployment, what the model was least sure of first. */
  public Slice<KeptPrediction> list(long deploymentId, Range range) {
    deployments.require(deploymentId, Permission.VIEW);
    return Slice.of(
        entities
            .createQuery(
                "select k" + KEPT + " order by k.uncertainty desc, k.id", KeptPrediction.class)
            .setParameter("deployment", deploymentId),
        entities
            .createQuery("select count(k)" + KEPT, Long.class)
            .setParameter("deployment", deploymentId),
        range);
  }

  /** Those that are no image yet, what the model was least sure of first. */
  public List<KeptPrediction> unused(long deploymentId, int most) {
    return entities
        .createQuery(
            "select k" + KEPT + " and k.imageId is null order by k.uncertainty desc, k.id",
            KeptPrediction.class)
        .setParameter("deployment", deploymentId)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * A kept prediction.
   *
   * @throws UserError not found when the deployment has none of that id
   */
  public KeptPrediction get(long deploymentId, long id, Permission permission) {
    deployments.require(deploymentId, permission);
    KeptPrediction found = entities.find(KeptPrediction.class, id);
    if (found == null || found.getDeploymentId() != deploymentId) {
      throw UserError.notFound("kept.notFound");
    }
    return found;
  }

  /** The picture as it was sent. */
  public byte[] content(long deploymentId, long id) {
    KeptPrediction found = get(deploymentId, id, Permission.VIEW);
    Deployment deployment = deployments.require(deploymentId, Permission.VIEW);
    return files.content(deployment.getProjectId(), deploymentId, found.getSha256());
  }

  /** Deletes one. */
  public void delete(long deploymentId, long id) {
    erase(
        deployments.require(deploymentId, Permission.DEPLOY),
        List.of(get(deploymentId, id, Permission.DEPLOY)));
  }

  /** Deletes some of one deployment; a picture goes with the last that has it. */
  public void erase(Deployment deployment, List<KeptPrediction> gone) {
    gone.forEach(entities::remove);
    entities.flush();
    for (KeptPrediction one : gone) {
      long others =
          entities
              .createQuery("select count(k)" + KEPT + " and k.sha256 = :sha256", Long.class)
              .setParameter("deployment", deployment.getId())
              .setParameter("sha256", one.getSha256())
              .getSingleResult();
      if (others == 0) {
        files.delete(deployment.getProjectId(), deployment.getId(), one.getSha256());
      }
    }
  }
}
