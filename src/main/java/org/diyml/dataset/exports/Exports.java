package org.diyml.dataset.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diyml.dataset.AnnotatedImage;
import org.diyml.dataset.Annotation;
import org.diyml.dataset.Image;
import org.diyml.dataset.ImageFiles;
import org.diyml.dataset.Images;
import org.diyml.dataset.Labels;
import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.dataset.formats.DatasetWriter;
import org.diyml.dataset.formats.ExportedBox;
import org.diyml.dataset.formats.ExportedImage;
import org.diyml.engine.Box;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.Project;
import org.diyml.projects.ProjectAccess;
import org.diyml.projects.ProjectType;

/** Writes datasets as archives, image by image: the memory it takes does not grow with them. */
@ApplicationScoped
public class Exports {
  private static final int IMAGES_AT_ONCE = 200;

  @Inject private ProjectAccess access;
  @Inject private Images images;
  @Inject private Labels labels;
  @Inject private ImageFiles files;

  /**
   * An export that the account that is signed in may have.
   *
   * @throws UserError invalid when there is no such format, or it cannot hold boxes
   */
  public Export prepare(long projectId, String format, boolean unlabelled) {
    Project project = access.require(projectId, Permission.VIEW);
    DatasetFormat chosen =
        DatasetFormat.of(format)
            .orElseThrow(() -> UserError.invalid("format", "dataset.format"));
    if (chosen == DatasetFormat.FOLDERS && project.getType() == ProjectType.DETECTION) {
      throw UserError.invalid("format", "import.export.folders");
    }
    return new Export(
        projectId,
        project.getName(),
        project.getType(),
        chosen,
        labels.names(projectId),
        unlabelled);
  }

  /** Writes the archive. */
  public void write(Export export, OutputStream out) throws IOException {
    Set<String> announced = new HashSet<>(export.labels());
    try (DatasetWriter writer =
        DatasetWriter.of(export.format(), export.type(), export.labels(), out)) {
      writeAll(export, announced, writer);
    }
  }

  private void writeAll(Export export, Set<String> announced, DatasetWriter writer)
      throws IOException {
    try {
      long last = 0;
      List<AnnotatedImage> page = images.after(export.projectId(), last, IMAGES_AT_ONCE);
      while (!page.isEmpty()) {
        for (AnnotatedImage each : page) {
          if (export.unlabelled() || !each.annotations().isEmpty()) {
            write(writer, each, announced);
          }
        }
        last = page.get(page.size() - 1).image().getId();
        page = images.after(export.projectId(), last, IMAGES_AT_ONCE);
      }
    } catch (IOException | RuntimeException e) {
      // What is cut must not look complete.
      writer.abandon();
      throw e;
    }
  }

  private void write(DatasetWriter writer, AnnotatedImage each, Set<String> announced)
      throws IOException {
    Image image = each.image();
    Optional<byte[]> content = files.find(image.getProjectId(), image.getSha256());
    if (content.isPresent()) {
      writer.add(exported(each, announced), new ByteArrayInputStream(content.get()));
    }
    // Otherwise the image was deleted since its row was read.
  }

  /** Labels that were added since the export began are left out: the format has numbered them. */
  private static ExportedImage exported(AnnotatedImage each, Set<String> announced) {
    Image image = each.image();
    List<Annotation> known =
        each.annotations().stream()
            .filter(a -> announced.contains(a.getLabel().getName()))
            .toList();
    return new ExportedImage(
        image.getId(),
        image.getName(),
        image.getWidth(),
        image.getHeight(),
        known.stream()
            .filter(a -> a.getBox() == null)
            .map(a -> a.getLabel().getName())
            .findFirst()
            .orElse(null),
        known.stream().filter(a -> a.getBox() != null).map(Exports::box).toList(),
        image.getSplit() == null ? null : image.getSplit().word());
  }

  private static ExportedBox box(Annotation annotation) {
    Box box = annotation.getBox();
    return new ExportedBox(
        annotation.getLabel().getName(), box.x(), box.y(), box.width(), box.height());
  }
}
