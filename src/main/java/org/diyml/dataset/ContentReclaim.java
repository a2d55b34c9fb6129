package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Set;
import org.diyml.features.FeatureCache;
import org.diyml.features.MapCache;
import org.diyml.projects.Projects;

/** Deletes bytes, thumbnails and features of content that no image has any more. */
@Stateless
public class ContentReclaim {
  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private ImageFiles files;
  @Inject private FeatureCache features;
  @Inject private MapCache maps;

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
        maps.forget(sha256);
      }
    }
  }

  /** Snapshots keep what they hold, though the image itself is gone. */
  private long countInProject(long projectId, String sha256) {
    return count("select count(*) from image where sha256 = ?1 and project_id = ?2", sha256, projectId)
        + count(
            "select count(*) from snapshot_image i join snapshot s on s.id = i.snapshot_id"
                + " where i.sha256 = ?1 and s.project_id = ?2",
            sha256,
            projectId);
  }

  private long countEverywhere(String sha256) {
    return count("select count(*) from image where sha256 = ?1", sha256)
        + count("select count(*) from snapshot_image where sha256 = ?1", sha256);
  }

  private long count(String query, Object... values) {
    Query counting = entities.createNativeQuery(query);
    for (int i = 0; i < values.length; i++) {
      counting.setParameter(i + 1, values[i]);
    }
    return ((Number) counting.getSingleResult()).longValue();
  }
}
