package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diyml.accounts.CurrentAccount;
import org.diyml.engine.Box;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;

/** What is said of images: labels of whole images, or boxes with labels. */
@Stateless
public class Annotations {
  /** Most boxes of an image. */
  public static final int MOST_BOXES = 1000;

  /** Ids in one query: databases bound how many parameters they take. */
  private static final int IDS_AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;
  @Inject private Images images;
  @Inject private LabelNames labels;
  @Inject private Projects projects;
  @Inject private PlacedImagesReader splits;
  @Inject private Revisions revisions;
  @Inject private CurrentAccount current;

  /**
   * Gives an image of a classification project its label, or takes it away.
   *
   * @param names at most one; a label that is not there yet is created
   * @param expected the version that the caller saw; null to overwrite whatever is there
   * @throws UserError invalid, or stale when the image has another version
   */
  public AnnotatedImage label(long imageId, List<String> names, Long expected) {
    Image image = images.require(imageId, Permission.LABEL);
    Project project = lock(image, ProjectType.CLASSIFICATION, "labels", expected);
    new FieldChecks().that(names.size() <= 1, "labels", "image.oneLabel").done();
    names.forEach(name -> Labels.checkName(name, "labels"));
    deleteOf(image);
    for (String name : names) {
      entities.persist(new Annotation(imageId, labels.ensure(project, name)));
    }
    return changed(project, image);
  }

  /**
   * Gives an image of a detection project its boxes.
   *
   * @param boxes inside the image; labels that are not there yet are created
   * @param expected the version that the caller saw; null to overwrite whatever is there
   * @throws UserError invalid, or stale when the image has another version
   */
  public AnnotatedImage draw(long imageId, List<BoxOfLabel> boxes, Long expected) {
    Image image = images.require(imageId, Permission.LABEL);
    Project project = lock(image, ProjectType.DETECTION, "boxes", expected);
    BoxChecks.check(boxes, image);
    deleteOf(image);
    for (BoxOfLabel drawn : boxes) {
      Label label = labels.ensure(project, drawn.label());
      entities.persist(new Annotation(imageId, label, drawn.in(image)));
    }
    return changed(project, image);
  }

  /**
   * The changes of an image's annotations, newest first.
   *
   * @throws UserError not found
   */
  public Slice<Revision> history(long imageId, Range range) {
    images.require(imageId, Permission.VIEW);
    return revisions.list(imageId, range);
  }

  /**
   * Brings back what was said of an image before the last change; that is a change itself.
   *
   * @throws UserError a conflict when nothing was changed yet
   */
  public AnnotatedImage undo(long imageId) {
    Image image = images.require(imageId, Permission.LABEL);
    Project project = projects.lock(image.getProjectId());
    return restore(project, image, revisions.beforeLast(imageId));
  }

  /**
   * Brings back what was said of an image after an earlier change.
   *
   * @throws UserError not found when the image has no such revision
   */
  public AnnotatedImage restore(long imageId, long revisionId) {
    Image image = images.require(imageId, Permission.LABEL);
    Project project = projects.lock(image.getProjectId());
    return restore(project, image, revisions.state(imageId, revisionId));
  }

  /**
   * Notes that the annotations of images were changed in another way than image by image: their
   * versions count up and their history grows. The caller holds the project's lock.
   */
  public void changedTogether(List<Long> imageIds) {
    for (int from = 0; from < imageIds.size(); from += IDS_AT_ONCE) {
      List<Long> ids = imageIds.subList(from, Math.min(imageIds.size(), from + IDS_AT_ONCE));
      List<Image> changed =
          entities
              .createQuery("select i from Image i where i.id in :ids order by i.id", Image.class)
              .setParameter("ids", ids)
              .getResultList();
      changed.forEach(i -> entities.lock(i, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
      revisions.record(withImages(changed), current.id());
    }
  }

  /** Takes all annotations from an image. */
  public void deleteOf(Image image) {
    of(List.of(image)).forEach(entities::remove);
    entities.flush();
  }

  /** The images with their annotations, in the same order, by one query. */
  public List<AnnotatedImage> withImages(List<Image> found) {
    Map<Long, List<Annotation>> byImage =
        of(found).stream().collect(Collectors.groupingBy(Annotation::getImageId));
    return found.stream()
        .map(image -> new AnnotatedImage(image, byImage.getOrDefault(image.getId(), List.of())))
        .toList();
  }

  private List<Annotation> of(List<Image> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Annotation> all = new ArrayList<>();
    for (int from = 0; from < found.size(); from += IDS_AT_ONCE) {
      List<Long> ids =
          found.subList(from, Math.min(found.size(), from + IDS_AT_ONCE)).stream()
              .map(Image::getId)
              .toList();
      all.addAll(
          entities
              .createQuery(
                  "select a from Annotation a join fetch a.label"
                      + " where a.imageId in :ids order by a.id",
                  Annotation.class)
              .setParameter("ids", ids)
              .getResultList());
    }
    return all;
  }

  private Project lock(Image image, ProjectType type, String field, Long expected) {
    Project project = projects.lock(image.getProjectId());
    entities.refresh(image);
    if (project.getType() != type) {
      throw UserError.invalid(field, "image.annotationType." + project.getType().word());
    }
    if (expected != null && expected != image.getVersion()) {
      throw UserError.of(ErrorKind.STALE, "error.stale");
    }
    return project;
  }

  private AnnotatedImage restore(Project project, Image image, RevisionState state) {
    deleteOf(image);
    for (RevisionState.Mark mark : state.marks()) {
      Label label = labels.same(project, mark.labelId(), mark.label());
      entities.persist(
          mark.x() == null
              ? new Annotation(image.getId(), label)
              : new Annotation(
                  image.getId(), label, new Box(mark.x(), mark.y(), mark.width(), mark.height())));
    }
    return changed(project, image);
  }

  private AnnotatedImage changed(Project project, Image image) {
    List<AnnotatedImage> result = withImages(List.of(image));
    splits.place(project, result.get(0));
    revisions.record(result, current.id());
    project.dataChanged();
    entities.lock(image, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    return result.get(0);
  }
}
