package org.diyml.dataset.analysis;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diyml.dataset.Annotations;
import org.diyml.dataset.Images;
import org.diyml.dataset.Split;
import org.diyml.platform.errors.UserError;
import org.diyml.projects.Permission;
import org.diyml.projects.ProjectAccess;

/** Mends what an analysis found, where that needs no thought. */
@Stateless
public class Fixes {
  /** What can be mended, by the codes of warnings. */
  private static final Set<String> KNOWN =
      Set.of("duplicates", "near-duplicates", "leakage", "suspect-labels");

  @Inject private ProjectAccess access;
  @Inject private Analyses analyses;
  @Inject private Images images;
  @Inject private Annotations annotations;

  /** Whether there is a way to mend findings of that code. */
  public static boolean isKnown(String code) {
    return KNOWN.contains(code);
  }

  /**
   * Mends findings of the analysis of the dataset as it is: removes copies, moves images out of the
   * part that judges the model, or gives images the labels that are suggested.
   *
   * @param only of these images; null for all that the finding names
   * @return how many images were changed
   * @throws UserError invalid when nothing mends such findings, a conflict when the analysis is not
   *     finished
   */
  public int apply(long projectId, String code, List<Long> only) {
    access.require(projectId, Permission.LABEL);
    if (code == null || !isKnown(code)) {
      throw UserError.invalid("code", "analysis.noFix", String.join(", ", KNOWN));
    }
    DatasetReport report = analyses.current(projectId).report();
    if (report == null) {
      throw UserError.conflict("analysis.notFinished");
    }
    List<Long> concerned =
        report.warnings().stream()
            .filter(warning -> warning.code().equals(code))
            .flatMap(warning -> warning.imageIds().stream())
            .filter(id -> only == null || only.contains(id))
            .distinct()
            .toList();
    switch (code) {
      case "leakage" -> concerned.forEach(id -> images.move(id, Split.TRAIN));
      case "suspect-labels" -> relabel(report, concerned);
      default -> concerned.forEach(images::delete);
    }
    return concerned.size();
  }

  private void relabel(DatasetReport report, List<Long> concerned) {
    Map<Long, DatasetReport.SuspectLabel> suspects =
        report.suspectLabels().stream()
            .collect(
                Collectors.toMap(DatasetReport.SuspectLabel::imageId, Function.identity()));
    concerned.forEach(
        id -> annotations.label(id, List.of(suspects.get(id).suggested()), null));
  }
}
