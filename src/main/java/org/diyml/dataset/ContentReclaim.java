package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.diyml.features.FeatureCache;
import org.diyml.projects.Projects;

/** Deletes bytes, thumbnails and features of content that no image has any more. */
@Stateless
public class ContentReclaim {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private ImageFiles files;
  @Inject private FeatureCache features;

  /** Looks again under the project's lock: the same content may have been added meanwhile. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void reclaim(long projectId, Set<String> hashes) {
    boolean gone = !projects.lockIfThere(projectId);
    if (gone) {
      files.deleteAll(projectId);
    }
    for (String sha256 : hashes) {
      if (!gone && countInProject(projectId, sha256) == 0) {
        files.delete(projectId, sha256);
      }
      if (countEverywhere(sha256) == 0) {
        features.forget(sha256);
      }
    }
  }

  private long countInProject(long projectId, String sha256) {
    return entities
        .createQuery(
            "select count(i) from Image i where i.projectId = :project and i.sha256 = :hash",
            Long.class)
        .setParameter("project", projectId)
        .setParameter("hash", sha256)
        .getSingleResult();
  }

  private long countEverywhere(String sha256) {
    return entities
        .createQuery("select count(i) from Image i where i.sha256 = :hash", Long.class)
        .setParameter("hash", sha256)
        .getSingleResult();
  }
}
