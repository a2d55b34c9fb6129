package org.diyml.dataset.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.dataset.Split;
import org.diyml.platform.text.Text;
import org.diyml.projects.ProjectType;

/** Puts together what was found in a dataset. */
final class ReportBuilder {
  private final String snapshot;
  private final List<AnalysedImage> images;
  private final List<String> labels;
  private final ProjectType type;

  ReportBuilder(
      String snapshot, List<AnalysedImage> images, List<String> labels, ProjectType type) {
    this.snapshot = snapshot;
    this.images = images;
    this.labels = labels;
    this.type = type;
  }

  DatasetReport build(Copies copies, List<DatasetReport.SuspectLabel> suspects) {
    List<DatasetReport.LabelReport> counts = counts();
    List<Long> unlabelled =
        images.stream().filter(i -> !i.isLabelled()).map(AnalysedImage::id).toList();
    Warnings warnings = new Warnings();
    warnings.ofLabels(counts);
    warnings.ofUnlabelled(unlabelled);
    warnings.ofCopies(copies);
    warnings.ofSuspects(suspects);
    warnings.ofPictures(images);
    warnings.ofBoxes(images, labels);
    Optional<Text> lack = lack(counts);
    return new DatasetReport(
        snapshot,
        images.size(),
        images.size() - unlabelled.size(),
        unlabelled.size(),
        counts,
        copies.duplicates(),
        copies.nearDuplicates(),
        suspects,
        copies.leakage(),
        sizes(),
        warnings.list(),
        lack.isEmpty(),
        lack.orElse(null));
  }

  private List<DatasetReport.LabelReport> counts() {
    Map<String, Integer> imagesOf = new HashMap<>();
    Map<String, Integer> boxesOf = new HashMap<>();
    for (AnalysedImage image : images) {
      image.marks().stream()
          .map(AnalysedImage.Mark::label)
          .distinct()
          .forEach(label -> imagesOf.merge(label, 1, Integer::sum));
      image.marks().stream()
          .filter(mark -> mark.box() != null)
          .forEach(mark -> boxesOf.merge(mark.label(), 1, Integer::sum));
    }
    return labels.stream()
        .map(
            label ->
                new DatasetReport.LabelReport(
                    label, imagesOf.getOrDefault(label, 0), boxesOf.getOrDefault(label, 0)))
        .toList();
  }

  private Optional<Text> lack(List<DatasetReport.LabelReport> counts) {
    List<DatasetReport.LabelReport> used = counts.stream().filter(c -> c.images() > 0).toList();
    int wanted = type == ProjectType.CLASSIFICATION ? DatasetNeeds.LABELS : 1;
    if (used.size() < wanted) {
      return Optional.of(Text.of("training.labels", wanted, used.size()));
    }
    Optional<DatasetReport.LabelReport> small =
        used.stream().filter(c -> c.images() < DatasetNeeds.IMAGES_OF_A_LABEL).findFirst();
    if (small.isPresent()) {
      return Optional.of(
          Text.of(
              "training.tooFew",
              small.get().name(),
              small.get().images(),
              DatasetNeeds.IMAGES_OF_A_LABEL));
    }
    boolean judged = images.stream().anyMatch(image -> image.split() == Split.VALIDATION);
    return judged ? Optional.empty() : Optional.of(Text.of("training.noValidation"));
  }

  private DatasetReport.Sizes sizes() {
    if (images.isEmpty()) {
      return null;
    }
    int[] widths = sorted(AnalysedImage::width);
    int[] heights = sorted(AnalysedImage::height);
    int last = images.size() - 1;
    return new DatasetReport.Sizes(
        Math.min(widths[0], heights[0]),
        Math.max(widths[last], heights[last]),
        widths[last / 2],
        heights[last / 2]);
  }

  private int[] sorted(ToIntFunction<AnalysedImage> side) {
    int[] sides = images.stream().mapToInt(side).toArray();
    Arrays.sort(sides);
    return sides;
  }
}
