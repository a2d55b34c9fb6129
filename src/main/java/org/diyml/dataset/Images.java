package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.diyml.accounts.AuditTrail;
import org.diyml.platform.audit.AuditAction;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.Projects;

/** The images of projects. */
@Stateless
public class Images {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private AuditTrail audit;
  @Inject private Annotations annotations;
  @Inject private ImageListing listing;
  @Inject private Event<ContentDropped> dropped;

  /**
   * The image, when the account that is signed in has the permission in its project.
   *
   * @throws UserError not found when it is not there or not visible
   */
  public Image require(long imageId, Permission permission) {
    Image image = entities.find(Image.class, imageId);
    if (image == null || !access.permits(image.getProjectId(), Permission.VIEW)) {
      throw UserError.notFound("image.notFound");
    }
    access.require(image.getProjectId(), permission);
    return image;
  }

  /** The image with its annotations. */
  public AnnotatedImage get(long imageId) {
    Image image = require(imageId, Permission.VIEW);
    return annotations.withImages(List.of(image)).get(0);
  }

  /** Those images of a project that the filter lets through, in the order of their upload. */
  public Slice<AnnotatedImage> list(long projectId, ImageFilter filter, Range range) {
    access.require(projectId, Permission.VIEW);
    Slice<Long> ids = listing.ids(projectId, filter, range);
    return new Slice<>(annotations.withImages(byIds(ids.items())), ids.range(), ids.total());
  }

  private List<Image> byIds(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select i from Image i where i.id in :ids order by i.id", Image.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** At most {@code count} images of a project with ids above {@code last}, by their ids. */
  public List<AnnotatedImage> after(long projectId, long last, int count) {
    return annotations.withImages(
        entities
            .createQuery(
                "select i from Image i where i.projectId = :project and i.id > :last order by i.id",
                Image.class)
            .setParameter("project", projectId)
            .setParameter("last", last)
            .setMaxResults(count)
            .getResultList());
  }

  /** Those of the ids that are images of the project. The caller has checked who may ask. */
  public List<Image> byIds(long projectId, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select i from Image i where i.projectId = :project and i.id in :ids", Image.class)
            .setParameter("project", projectId)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** Which of those contents the project has. The caller has checked who may ask. */
  public Set<String> contained(long projectId, Set<String> hashes) {
    if (hashes.isEmpty()) {
      return Set.of();
    }
    // By the hash alone: with the project as well, a database may read all images of the project.
    return entities
        .createQuery(
            "select i.sha256, i.projectId from Image i where i.sha256 in :hashes", Object[].class)
        .setParameter("hashes", hashes)
        .getResultStream()
        .filter(row -> (Long) row[1] == projectId)
        .map(row -> (String) row[0])
        .collect(Collectors.toSet());
  }

  /** Deletes an image; its bytes go when no other image of the project has the same. */
  public void delete(long imageId) {
    Image image = require(imageId, Permission.LABEL);
    Project project = projects.lock(image.getProjectId());
    annotations.deleteOf(image);
    entities.remove(image);
    project.shrink(image.getBytes());
    audit.note(AuditAction.IMAGE_DELETED, "project " + project.getId() + " image " + imageId);
    project.dataChanged();
    dropped.fire(new ContentDropped(image.getProjectId(), Set.of(image.getSha256())));
  }

  /** Moves an image to another part of the split by hand. */
  public AnnotatedImage move(long imageId, Split split) {
    Image image = require(imageId, Permission.LABEL);
    if (image.getSplit() != split) {
      Project project = projects.lock(image.getProjectId());
      image.move(split);
      project.splitMoved();
      project.dataChanged();
      entities.lock(image, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      entities.flush();
    }
    return get(imageId);
  }
}
