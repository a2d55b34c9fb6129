package org.diyml.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.dataset.Split;
import org.diyml.engine.InputSize;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;

/** The images that one iteration uses, by the part of the split that they are in. */
record ClassificationSet(
    List<String> labels, List<LabelledImage> train, List<LabelledImage> validation) {
  /**
   * The set made of those images, test images left out.
   *
   * @throws UserError a conflict that says what is missing, when training makes no sense
   */
  static ClassificationSet of(List<LabelledImage> images) {
    List<LabelledImage> used = images.stream().filter(i -> i.split() != Split.TEST).toList();
    Map<String, Long> counts =
        used.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledImage::label, TreeMap::new, Collectors.counting()));
    if (counts.size() < DatasetNeeds.LABELS) {
      throw UserError.conflict("training.labels", DatasetNeeds.LABELS, counts.size());
    }
    counts.forEach(ClassificationSet::requireEnough);
    ClassificationSet set =
        new ClassificationSet(
            List.copyOf(counts.keySet()), part(used, Split.TRAIN), part(used, Split.VALIDATION));
    set.requireBothParts();
    return set;
  }

  /** Side in pixels of the square that fits most of the images. */
  int inputSize() {
    return InputSize.forLongerSides(train.stream().map(LabelledImage::longerSide).toList());
  }

  /** The index of each image's label. */
  int[] truth(List<LabelledImage> part) {
    return part.stream().mapToInt(image -> labels.indexOf(image.label())).toArray();
  }

  DatasetSummary summary(String snapshot) {
    Map<String, Long> learned = count(train);
    Map<String, Long> validated = count(validation);
    return new DatasetSummary(
        snapshot,
        train.size() + validation.size(),
        inputSize(),
        labels.stream()
            .map(
                label ->
                    new DatasetSummary.LabelCount(
                        label,
                        learned.getOrDefault(label, 0L),
                        validated.getOrDefault(label, 0L)))
            .toList());
  }

  private void requireBothParts() {
    if (validation.isEmpty()) {
      throw UserError.of(ErrorKind.CONFLICT, "training.noValidation");
    }
    Map<String, Long> learned = count(train);
    for (String label : labels) {
      if (!learned.containsKey(label)) {
        throw UserError.conflict("training.noTrain", label);
      }
    }
  }

  private static void requireEnough(String label, long count) {
    if (count < DatasetNeeds.IMAGES_OF_A_LABEL) {
      throw UserError.conflict("training.tooFew", label, count, DatasetNeeds.IMAGES_OF_A_LABEL);
    }
  }

  private static List<LabelledImage> part(List<LabelledImage> images, Split split) {
    return images.stream().filter(image -> image.split() == split).toList();
  }

  private static Map<String, Long> count(List<LabelledImage> images) {
    return images.stream()
        .map(LabelledImage::label)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
