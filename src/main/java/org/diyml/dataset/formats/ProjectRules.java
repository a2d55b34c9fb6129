package org.diyml.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.diyml.projects.ProjectType;

/** Turns whatever annotations a picture has into those that a project of a type takes. */
final class ProjectRules {
  private static final int LABELS_NAMED = 5;

  private final ProjectType type;

  ProjectRules(ProjectType type) {
    this.type = type;
  }

  /** The pictures as the project takes them. */
  List<PlannedImage> apply(PlanDraft draft) {
    return type == ProjectType.CLASSIFICATION ? classified(draft) : detected(draft);
  }

  private static List<PlannedImage> classified(PlanDraft draft) {
    List<PlannedImage> images = new ArrayList<>();
    for (ImageDraft image : draft.images()) {
      Set<String> labels = image.allLabels();
      if (labels.size() > 1) {
        String named =
            labels.stream().limit(LABELS_NAMED).collect(Collectors.joining(", "));
        draft.problems()
            .add(image.entry(), "import.label.several", labels.size(), Problems.printable(named));
      }
      images.add(image.withLabel(labels.size() == 1 ? labels.iterator().next() : null));
    }
    return images;
  }

  private static List<PlannedImage> detected(PlanDraft draft) {
    List<PlannedImage> images = new ArrayList<>();
    int wholeImages = 0;
    for (ImageDraft image : draft.images()) {
      wholeImages += image.labels().isEmpty() ? 0 : 1;
      images.add(image.withBoxes());
    }
    if (wholeImages > 0) {
      draft.problems().add(Problem.ARCHIVE, "import.label.ofWholeImages", wholeImages);
    }
    return images;
  }
}
