package org.diyml.dataset.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.engine.analysis.BoxFinding;
import org.diyml.engine.analysis.BoxFindings;
import org.diyml.engine.analysis.LabelledBox;
import org.diyml.engine.analysis.Outlier;
import org.diyml.engine.analysis.Outliers;
import org.diyml.engine.analysis.PictureMeasures;
import org.diyml.platform.text.Text;

/** Collects what is worth a look in a dataset, in plain words. */
final class Warnings {
  private static final int MOST_IMAGES = 1000;
  private static final int IMBALANCE = 10;

  private final List<DatasetReport.Warning> warnings = new ArrayList<>();

  /** What was collected so far. */
  List<DatasetReport.Warning> list() {
    return List.copyOf(warnings);
  }

  void ofLabels(List<DatasetReport.LabelReport> labels) {
    for (DatasetReport.LabelReport label : labels) {
      if (label.images() < DatasetNeeds.IMAGES_OF_A_LABEL) {
        add(
            "few-images",
            Text.of("analysis.fewImages", label.name(), label.images(), DatasetNeeds.IMAGES_OF_A_LABEL),
            List.of());
      }
    }
    int most = labels.stream().mapToInt(DatasetReport.LabelReport::images).max().orElse(0);
    int fewest = labels.stream().mapToInt(DatasetReport.LabelReport::images).min().orElse(0);
    if (fewest > 0 && most >= IMBALANCE * fewest) {
      add("imbalance", Text.of("analysis.imbalance", most, fewest), List.of());
    }
  }

  void ofUnlabelled(List<Long> ids) {
    addAny("unlabelled", "analysis.unlabelled", ids);
  }

  void ofCopies(Copies copies) {
    addAny("duplicates", "analysis.duplicates", beyondFirst(copies.duplicates()));
    addAny("near-duplicates", "analysis.nearDuplicates", beyondFirst(copies.nearDuplicates()));
    addAny(
        "leakage",
        "analysis.leakage",
        copies.leakage().stream().flatMap(leak -> leak.validation().stream()).toList());
  }

  void ofSuspects(List<DatasetReport.SuspectLabel> suspects) {
    addAny(
        "suspect-labels",
        "analysis.suspects",
        suspects.stream().map(DatasetReport.SuspectLabel::imageId).toList());
  }

  void ofPictures(List<AnalysedImage> images) {
    Map<Outlier.Kind, List<Long>> odd = new EnumMap<>(Outlier.Kind.class);
    List<PictureMeasures> measures =
        images.stream()
            .map(i -> new PictureMeasures(i.width(), i.height(), i.brightness(), i.sharpness()))
            .toList();
    for (Outlier outlier : Outliers.find(measures)) {
      odd.computeIfAbsent(outlier.kind(), kind -> new ArrayList<>())
          .add(images.get(outlier.index()).id());
    }
    odd.forEach((kind, ids) -> addAny(code(kind), "analysis.odd." + code(kind), ids));
  }

  void ofBoxes(List<AnalysedImage> images, List<String> labels) {
    Map<BoxFinding.Kind, List<Long>> odd = new EnumMap<>(BoxFinding.Kind.class);
    for (AnalysedImage image : images) {
      List<LabelledBox> boxes =
          image.marks().stream()
              .filter(mark -> mark.box() != null)
              .map(mark -> new LabelledBox(labels.indexOf(mark.label()), mark.box()))
              .toList();
      BoxFindings.find(image.width(), image.height(), boxes).stream()
          .map(BoxFinding::kind)
          .distinct()
          .forEach(kind -> odd.computeIfAbsent(kind, k -> new ArrayList<>()).add(image.id()));
    }
    odd.forEach((kind, ids) -> addAny("box-" + code(kind), "analysis.box." + code(kind), ids));
  }

  private static String code(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Long> beyondFirst(List<List<Long>> groups) {
    return groups.stream().flatMap(group -> group.stream().skip(1)).toList();
  }

  private void addAny(String code, String key, List<Long> ids) {
    if (!ids.isEmpty()) {
      add(code, Text.of(key, ids.size()), ids);
    }
  }

  private void add(String code, Text message, List<Long> ids) {
    warnings.add(
        new DatasetReport.Warning(
            code,
            message,
            ids.subList(0, Math.min(ids.size(), MOST_IMAGES))));
  }
}
