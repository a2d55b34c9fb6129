package org.diyml.dataset.retention;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.diyml.dataset.Annotations;
import org.diyml.dataset.ContentDropped;
import org.diyml.dataset.Image;
import org.diyml.dataset.snapshots.Snapshots;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.audit.AuditLog;
import org.diyml.platform.audit.AuditNote;
import org.diyml.projects.Project;
import org.diyml.projects.Projects;

/** Deletes images by their age, from the project and from what old trainings keep of it. */
@Stateless
public class ExpiredImages {
  private static final int AT_ONCE = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private Projects projects;
  @Inject private Annotations annotations;
  @Inject private Snapshots snapshots;
  @Inject private AuditLog audit;
  @Inject private Event<ContentDropped> dropped;

  /** Empties the snapshots that were taken before: all that is in them is older still. */
  public void forgetSnapshots(long projectId, Instant before) {
    if (projects.lockIfThere(projectId)) {
      snapshots.empty(projectId, before);
    }
  }

  /**
   * Deletes some images that were added before.
   *
   * @return whether there may be more
   */
  public boolean deleteSome(long projectId, Instant before) {
    if (!projects.lockIfThere(projectId)) {
      return false;
    }
    List<Image> images = addedBefore(projectId, before);
    if (images.isEmpty()) {
      return false;
    }
    Project project = projects.get(projectId);
    for (Image image : images) {
      snapshots.forget(projectId, image.getId());
      annotations.deleteOf(image);
      entities.remove(image);
      project.shrink(image.getBytes());
    }
    project.dataChanged();
    audit.add(
        AuditNote.ofServer(
            AuditAction.IMAGES_EXPIRED, "project " + projectId + " images " + images.size()));
    dropped.fire(
        new ContentDropped(
            projectId, images.stream().map(Image::getSha256).collect(Collectors.toSet())));
    return images.size() == AT_ONCE;
  }

  private List<Image> addedBefore(long projectId, Instant before) {
    return entities
        .createQuery(
            "select i from Image i where i.projectId = :project and i.createdAt < :before",
            Image.class)
        .setParameter("project", projectId)
        .setParameter("before", before)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
