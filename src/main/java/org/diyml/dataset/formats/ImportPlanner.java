package org.diyml.dataset.formats;

import java.io.IOException;
import java.util.List;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.ProjectType;

/** Reads from an archive which pictures it holds for a project, and what is said of them. */
public final class ImportPlanner {
  private ImportPlanner() {}

  /**
   * Plans an import. Equal archives give equal plans.
   *
   * @param format the layout; null to recognise it
   * @throws UserError when the archive inflates to more than its limits allow
   * @throws IOException when the archive's file itself cannot be read
   */
  public static ImportPlan plan(Archive archive, DatasetFormat format, ProjectType type)
      throws IOException {
    DatasetFormat chosen = format != null ? format : recognise(archive);
    PlanDraft draft = new PlanDraft(archive);
    layout(chosen).read(draft);
    NestedArchives.note(draft);
    if (draft.images().isEmpty()) {
      draft.problems().add(Problem.ARCHIVE, "import.archive.empty");
    }
    List<PlannedImage> images = new ProjectRules(type).apply(draft);
    return new ImportPlan(chosen, images, draft.problems().list());
  }

  /** The format that the files of an archive look like. */
  public static DatasetFormat recognise(Archive archive) throws IOException {
    return new FormatRecognition(archive).format();
  }

  private static Layout layout(DatasetFormat format) {
    return switch (format) {
      case FOLDERS -> new FolderLayout();
      case CSV -> new CsvLayout();
      case COCO -> new CocoLayout();
      case VOC -> new VocLayout();
      case YOLO -> new YoloLayout();
    };
  }
}
