package org.diyml.dataset;

import java.util.List;

/** What a revision holds: the annotations of an image at one time. */
public record RevisionState(List<Mark> marks) {
  /** Nothing said of the image. */
  static final RevisionState EMPTY = new RevisionState(List.of());

  /**
   * A label, of the whole image where there is no box. The label is found by its id as long as it
   * is there, so that a rename does not bring the old name back.
   *
   * @param x left edge in pixels of the upright image; null for the whole image
   */
  public record Mark(long labelId, String label, Double x, Double y, Double width, Double height) {
    static Mark of(Annotation annotation) {
      var box = annotation.getBox();
      Label label = annotation.getLabel();
      return box == null
          ? new Mark(label.getId(), label.getName(), null, null, null, null)
          : new Mark(label.getId(), label.getName(), box.x(), box.y(), box.width(), box.height());
    }
  }

  static RevisionState of(List<Annotation> annotations) {
    return new RevisionState(annotations.stream().map(Mark::of).toList());
  }
}
