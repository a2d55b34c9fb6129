package org.diyml.dataset.exports;

import java.util.List;
import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.projects.ProjectType;

/**
 * An archive that may be written.
 *
 * @param name of the file, without its ending
 * @param labels in the order in which formats number them
 * @param unlabelled whether images without annotations are in it
 */
public record Export(
    long projectId,
    String name,
    ProjectType type,
    DatasetFormat format,
    List<String> labels,
    boolean unlabelled,
    ExportSource source) {
  private static final String UNSAFE = "[^\\p{L}\\p{N}._-]+";

  /** A name for the file that every system takes. */
  public String fileName() {
    return name.replaceAll(UNSAFE, "-") + "-" + format.word() + ".zip";
  }
}
