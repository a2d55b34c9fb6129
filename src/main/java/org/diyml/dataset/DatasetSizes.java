package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the images of several projects at once. */
@Stateless
public class DatasetSizes {
  @PersistenceContext private EntityManager entities;

  /**
   * The sizes by the project's id; a project without images is not among them. The caller has
   * checked who may see the projects.
   */
  public Map<Long, DatasetSize> of(Collection<Long> projectIds) {
    if (projectIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select i.projectId, count(i), min(i.id) from Image i"
                + " where i.projectId in :projects group by i.projectId",
            Object[].class)
        .setParameter("projects", projectIds)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (Long) row[0], row -> new DatasetSize((Long) row[1], (Long) row[2])));
  }
}
