package org.diyml.dataset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.diyml.platform.database.Range;
import org.diyml.platform.database.Slice;
import org.diyml.platform.errors.UserError;
import org.diyml.platform.json.Json;

/** The history of annotations: every state is kept. The caller has checked who may see the image. */
@Stateless
public class Revisions {
  @PersistenceContext private EntityManager entities;
  @Inject private Json json;

  /** Notes how the annotations of images are now. */
  public void record(List<AnnotatedImage> images, long authorId) {
    Instant now = Instant.now();
    for (AnnotatedImage annotated : images) {
      String state = json.write(RevisionState.of(annotated.annotations()));
      entities.persist(
          new AnnotationRevision(annotated.image().getId(), authorId, state, now));
    }
  }

  /** The changes of an image, newest first. */
  public Slice<Revision> list(long imageId, Range range) {
    String from = " from AnnotationRevision r where r.imageId = :image";
    Slice<Object[]> rows =
        Slice.of(
            entities
                .createQuery(
                    "select r, (select a.username from Account a where a.id = r.authorId)"
                        + from
                        + " order by r.id desc",
                    Object[].class)
                .setParameter("image", imageId),
            entities.createQuery("select count(r)" + from, Long.class).setParameter("image", imageId),
            range);
    return new Slice<>(
        rows.items().stream().map(this::revision).toList(), rows.range(), rows.total());
  }

  /**
   * The state that a revision left.
   *
   * @throws UserError not found when the image has no such revision
   */
  public RevisionState state(long imageId, long revisionId) {
    AnnotationRevision revision = entities.find(AnnotationRevision.class, revisionId);
    if (revision == null || revision.getImageId() != imageId) {
      throw UserError.notFound("image.noRevision");
    }
    return read(revision);
  }

  /**
   * The state before the last change.
   *
   * @throws UserError a conflict when nothing was changed yet
   */
  public RevisionState beforeLast(long imageId) {
    List<AnnotationRevision> newest =
        entities
            .createQuery(
                "select r from AnnotationRevision r where r.imageId = :image order by r.id desc",
                AnnotationRevision.class)
            .setParameter("image", imageId)
            .setMaxResults(2)
            .getResultList();
    if (newest.isEmpty()) {
      throw UserError.conflict("image.nothingToUndo");
    }
    return newest.size() == 1 ? RevisionState.EMPTY : read(newest.get(1));
  }

  private Revision revision(Object[] row) {
    AnnotationRevision stored = (AnnotationRevision) row[0];
    return new Revision(stored.getId(), (String) row[1], stored.getMadeAt(), read(stored));
  }

  private RevisionState read(AnnotationRevision revision) {
    return json.read(revision.getState(), RevisionState.class);
  }
}
