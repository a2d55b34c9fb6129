package org.diyml.dataset.exports;

import java.util.List;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.Annotation;
import org.diyml.dataset.Image;
import org.diyml.dataset.Images;
import org.diyml.dataset.formats.ExportedBox;
import org.diyml.dataset.formats.ExportedImage;
import org.diyml.engine.Box;

/** The images of a project as they are. */
record LiveSource(Images images, long projectId) implements ExportSource {
  @Override
  public List<Item> after(long last, int count) {
    return images.after(projectId, last, count).stream().map(LiveSource::item).toList();
  }

  private static Item item(AnnotatedImage each) {
    Image image = each.image();
    List<Annotation> annotations = each.annotations();
    return new Item(
        new ExportedImage(
            image.getId(),
            image.getName(),
            image.getWidth(),
            image.getHeight(),
            annotations.stream()
                .filter(a -> a.getBox() == null)
                .map(a -> a.getLabel().getName())
                .findFirst()
                .orElse(null),
            annotations.stream().filter(a -> a.getBox() != null).map(LiveSource::box).toList(),
            image.getSplit() == null ? null : image.getSplit().word()),
        image.getSha256());
  }

  private static ExportedBox box(Annotation annotation) {
    Box box = annotation.getBox();
    return new ExportedBox(
        annotation.getLabel().getName(), box.x(), box.y(), box.width(), box.height());
  }
}
