package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;

/**
 * The way from one image to the next, in the order of their upload. It goes by ids, not by places
 * in a list: images that leave the list while somebody walks through it make nobody skip one.
 */
@Stateless
public class ImageSequence {
  @PersistenceContext private EntityManager entities;
  @Inject private ProjectAccess access;
  @Inject private Images images;

  /** The first image of a project that the filter lets through. */
  public Optional<Image> first(long projectId, ImageFilter filter) {
    access.require(projectId, Permission.VIEW);
    return new ImageQuery(entities, projectId, filter)
        .select("i", "order by i.id", Image.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * The images around one, which need not itself be let through by the filter.
   *
   * @throws org.diyml.platform.errors.UserError not found
   */
  public Neighbours around(long imageId, ImageFilter filter) {
    Image image = images.require(imageId, Permission.VIEW);
    ImageQuery list = new ImageQuery(entities, image.getProjectId(), filter);
    return new Neighbours(
        nearest(list, "and i.id < :id order by i.id desc", imageId),
        nearest(list, "and i.id > :id order by i.id", imageId),
        count(list, "and i.id < :id", imageId),
        count(list, "and i.id > :id", imageId));
  }

  private static Long nearest(ImageQuery list, String rest, long imageId) {
    return list.select("i.id", rest, Long.class)
        .setParameter("id", imageId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private static long count(ImageQuery list, String rest, long imageId) {
    return list.select("count(i)", rest, Long.class)
        .setParameter("id", imageId)
        .getSingleResult();
  }
}
