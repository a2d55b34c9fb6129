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
  private static final int MOST_BOXES = 1000;

  /** Ids in one query: databases bound how many parameters they take. */
  private static final int IDS_AT_ONCE = 500;

  @PersistenceContext private EntityManager entities;
  @Inject private Images images;
  @Inject private Labels labels;
  @Inject private Projects projects;
  @Inject private SplitAssigner splits;

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
    check(boxes, image);
    deleteOf(image);
    for (BoxOfLabel drawn : boxes) {
      Label label = labels.ensure(project, drawn.label());
      entities.persist(new Annotation(imageId, label, drawn.in(image)));
    }
    return changed(project, image);
  }

  /** Labels images that were just added. The caller holds the project's lock. */
  public void labelNew(Project project, List<Image> added, Label label) {
    added.forEach(image -> entities.persist(new Annotation(image.getId(), label)));
    splits.assign(project, withImages(added));
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

  private AnnotatedImage changed(Project project, Image image) {
    splits.assign(project, withImages(List.of(image)));
    entities.lock(image, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    return withImages(List.of(image)).get(0);
  }

  private static void check(List<BoxOfLabel> boxes, Image image) {
    FieldChecks checks =
        new FieldChecks().that(boxes.size() <= MOST_BOXES, "boxes", "image.boxes", MOST_BOXES);
    for (int i = 0; i < Math.min(boxes.size(), MOST_BOXES); i++) {
      String field = "boxes[" + i + "]";
      Labels.checkName(boxes.get(i).label(), field + ".label");
      checks.that(
          boxes.get(i).fits(image), field, "image.box", image.getWidth(), image.getHeight());
    }
    checks.done();
  }
}
