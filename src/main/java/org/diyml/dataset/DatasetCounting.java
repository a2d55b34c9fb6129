package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;

/**
 * Counts the images of projects. Each page tells some of the counts, so they are kept for as long as
 * the data of the project stay as they are; a project of 100,000 images would be read again else.
 */
@Stateless
public class DatasetCounting {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private KnownCounts known;

  /** The counts of a project as it is now. */
  public DatasetCounts of(long projectId) {
    Project project = access.require(projectId, Permission.VIEW);
    return known.of(project, () -> count(project));
  }

  private DatasetCounts count(Project project) {
    DatasetCounts.Sum sum = new DatasetCounts.Sum();
    entities
        .createQuery(
            "select l.id, l.name, i.split, count(distinct i.id)"
                + " from Annotation a join a.label l, Image i"
                + " where i.id = a.imageId and l.projectId = :project"
                + " group by l.id, l.name, i.split",
            Object[].class)
        .setParameter("project", project.getId())
        .getResultStream()
        .forEach(row -> sum.add((Long) row[0], (String) row[1], (Split) row[2], (Long) row[3]));
    return sum.of(project.getImages(), unlabelled(project));
  }

  private long unlabelled(Project project) {
    return new ImageQuery(entities, project.getId(), ImageFilter.UNLABELLED)
        .select("count(i.id)", "", Long.class)
        .getSingleResult();
  }
}
