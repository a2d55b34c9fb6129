package org.diyml.dataset.imports;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.diyml.dataset.formats.DatasetFormat;
import org.diyml.platform.settings.Setting;
import org.diyml.platform.uploads.Spool;
import org.diyml.projects.ProjectType;
import org.diyml.projects.Projects;

/** Makes a project to begin with: 400 handwritten digits that come with the product, labelled. */
@Stateless
public class SampleProject {
  private static final String ARCHIVE = "/samples/digits.zip";
  private static final String FILE = "digits.zip";

  @Inject private Projects projects;
  @Inject private Imports imports;

  /**
   * Makes the project; its images come in as a job, as with any import.
   *
   * @return its id
   */
  public long create(String name) {
    long project = projects.create(name, ProjectType.CLASSIFICATION.word(), null).getId();
    try (InputStream in = SampleProject.class.getResourceAsStream(ARCHIVE)) {
      imports.start(
          project,
          List.of(Spool.receive("file", FILE, in, Setting.IMPORT_BYTES.number())),
          DatasetFormat.FOLDERS.word(),
          false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return project;
  }
}
