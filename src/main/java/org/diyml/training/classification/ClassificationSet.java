package org.diyml.training.classification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.engine.InputSize;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.training.DatasetSummary;

/**
 * The images that one iteration uses.
 *
 * @param labels in alphabetical order
 * @param images the training part first, then the validation part
 * @param trained how many of them are in the training part
 */
record ClassificationSet(List<String> labels, List<LabelledImage> images, int trained) {
  /**
   * The set made of those images, test images left out.
   *
   * @throws UserError a conflict that says what is missing, when training makes no sense
   */
  static ClassificationSet of(List<LabelledImage> images) {
    List<LabelledImage> used =
        images.stream()
            .filter(i -> i.split() != Split.TEST)
            .sorted(Comparator.comparing(LabelledImage::split))
            .toList();
    Map<String, Long> counts = count(used);
    if (counts.size() < DatasetNeeds.LABELS) {
      throw UserError.conflict("training.labels", DatasetNeeds.LABELS, counts.size());
    }
    counts.forEach(ClassificationSet::requireEnough);
    long trained = used.stream().filter(i -> i.split() == Split.TRAIN).count();
    ClassificationSet set =
        new ClassificationSet(List.copyOf(counts.keySet()), used, Math.toIntExact(trained));
    set.requireBothParts();
    return set;
  }

  /** Side in pixels of the square that fits most of the images. */
  int inputSize() {
    return InputSize.forLongerSides(longerSides());
  }

  /** The longer side of each training image, in pixels. */
  List<Integer> longerSides() {
    return images.subList(0, trained).stream().map(LabelledImage::longerSide).toList();
  }

  /** The index of each image's label. */
  int[] truth() {
    return images.stream().mapToInt(image -> labels.indexOf(image.label())).toArray();
  }

  /** The places of the training images. */
  int[] train() {
    return IntStream.range(0, trained).toArray();
  }

  /** The places of the validation images. */
  int[] validation() {
    return IntStream.range(trained, images.size()).toArray();
  }

  DatasetSummary summary(String snapshot, int inputSize) {
    Map<String, Long> learned = count(images.subList(0, trained));
    Map<String, Long> validated = count(images.subList(trained, images.size()));
    return new DatasetSummary(
        snapshot,
        images.size(),
        inputSize,
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
    if (trained == images.size()) {
      throw UserError.of(ErrorKind.CONFLICT, "training.noValidation");
    }
    Map<String, Long> learned = count(images.subList(0, trained));
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

  private static Map<String, Long> count(List<LabelledImage> images) {
    return images.stream()
        .map(LabelledImage::label)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
