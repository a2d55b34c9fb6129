package org.diyml.dataset.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.ProjectType;

/**
 * Writes labelled pictures as a zip, one after another. Neither pictures nor annotations are kept
 * in memory; the latter wait in temporary files where a format has them in one piece.
 *
 * <p>Equal pictures in equal order give equal bytes. After an exception the zip is left without an
 * end, so that nobody takes it for whole. The stream that takes the zip stays open.
 */
public final class DatasetWriter implements Closeable {
  private final ExportZip zip;
  private final ExportLayout layout;
  private final Set<String> labels;
  private boolean broken;
  private boolean closed;

  private DatasetWriter(ExportZip zip, ExportLayout layout, List<String> labels) {
    this.zip = zip;
    this.layout = layout;
    this.labels = new HashSet<>(labels);
  }

  /**
   * Returns when the format can hold annotations of such projects.
   *
   * @throws UserError when it cannot
   */
  public static void check(DatasetFormat format, ProjectType type) {
    if (format == DatasetFormat.FOLDERS && type == ProjectType.DETECTION) {
      throw UserError.invalid("format", "import.export.folders");
    }
  }

  /**
   * A writer, which the caller closes.
   *
   * @param labels of the project, in the order in which formats number them
   * @throws UserError when the format cannot hold annotations of such projects
   */
  public static DatasetWriter of(
      DatasetFormat format, ProjectType type, List<String> labels, OutputStream out)
      throws IOException {
    check(format, type);
    ExportZip zip = new ExportZip(out);
    ExportLayout layout =
        switch (format) {
          case FOLDERS -> new FolderExport(zip);
          case CSV -> new CsvExport(zip, type);
          case COCO -> new CocoExport(zip, type, labels);
          case VOC -> new VocExport(zip, type);
          case YOLO -> new YoloExport(zip, type, labels);
        };
    return new DatasetWriter(zip, layout, labels);
  }

  /**
   * Writes a picture.
   *
   * @param content the bytes of its file, read to their end; the caller closes it
   * @throws IllegalArgumentException when it has a label that the writer was not told of
   */
  public void add(ExportedImage image, InputStream content) throws IOException {
    boolean known =
        (image.label() == null || labels.contains(image.label()))
            && image.boxes().stream().allMatch(box -> labels.contains(box.label()));
    if (!known) {
      throw new IllegalArgumentException("image " + image.id() + " has a label not announced");
    }
    broken = true;
    layout.add(image, content);
    broken = false;
  }

  /** Leaves the zip without an end: the export could not be completed. */
  public void abandon() {
    broken = true;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (layout) {
      if (!broken) {
        layout.finish();
        zip.finish();
      }
    }
  }
}
