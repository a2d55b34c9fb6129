package org.diyml.dataset.rest;

import java.time.Instant;
import java.util.List;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.Annotation;
import org.diyml.dataset.Image;
import org.diyml.engine.Box;

/**
 * What clients see of an image.
 *
 * @param labels the names of its labels, each once
 * @param boxes in pixels of the upright image; empty in classification projects
 * @param split train, validation or test; null until it gets its first label
 * @param version changes with its annotations; what {@code If-Match} compares
 */
public record ImageView(
    long id,
    String name,
    int width,
    int height,
    String sha256,
    String mediaType,
    long bytes,
    List<String> labels,
    List<BoxView> boxes,
    String split,
    long version,
    Instant createdAt) {
  /** What clients see of a box, and send. */
  public record BoxView(String label, double x, double y, double width, double height) {
    static BoxView of(Annotation annotation) {
      Box box = annotation.getBox();
      return new BoxView(
          annotation.getLabel().getName(), box.x(), box.y(), box.width(), box.height());
    }
  }

  /** The view of {@code annotated}. */
  public static ImageView of(AnnotatedImage annotated) {
    Image image = annotated.image();
    return new ImageView(
        image.getId(),
        image.getName(),
        image.getWidth(),
        image.getHeight(),
        image.getSha256(),
        image.getFormat().mediaType(),
        image.getBytes(),
        annotated.labels(),
        annotated.annotations().stream()
            .filter(annotation -> annotation.getBox() != null)
            .map(BoxView::of)
            .toList(),
        image.getSplit() == null ? null : image.getSplit().word(),
        image.getVersion(),
        image.getCreatedAt());
  }
}
