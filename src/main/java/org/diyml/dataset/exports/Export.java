package org.diyml.dataset.exports;

import java.util.List;
import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.projects.ProjectType;

/**
 * An archive that may be written.
 *
 * @param projectName names the file
 * @param labels of the project, in their order
 * @param unlabelled whether images without annotations are in it
 */
public record Export(
    long projectId,
    String projectName,
    ProjectType type,
    DatasetFormat format,
    List<String> labels,
    boolean unlabelled) {
  private static final String UNSAFE = "[^\\p{L}\\p{N}._-]+";

  /** A name for the file that every system takes. */
  public String fileName() {
    return projectName.replaceAll(UNSAFE, "-") + "-" + format.word() + ".zip";
  }
}
