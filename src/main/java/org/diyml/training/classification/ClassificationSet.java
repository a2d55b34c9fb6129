package org.diyml.training.classification;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.dataset.LabelParts;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.LabelledImage;
import org.diyml.engine.InputSize;
import org.diyml.platform.errors.UserError;
import org.diyml.training.DatasetSummary;
import org.diyml.training.TrainingNeeds;

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
    SortedMap<String, LabelParts> labels = count(used);
    require(labels);
    long trained = labels.values().stream().mapToLong(LabelParts::train).sum();
    return new ClassificationSet(List.copyOf(labels.keySet()), used, Math.toIntExact(trained));
  }

  /**
   * Checks whether there is enough to learn from.
   *
   * @throws UserError a conflict that says what is missing
   */
  static void require(SortedMap<String, LabelParts> labels) {
    if (labels.size() < DatasetNeeds.LABELS) {
      throw UserError.conflict("training.labels", DatasetNeeds.LABELS, labels.size());
    }
    TrainingNeeds.require(labels);
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
    SortedMap<String, LabelParts> counts = count(images);
    return new DatasetSummary(
        snapshot,
        images.size(),
        inputSize,
        labels.stream()
            .map(
                label ->
                    new DatasetSummary.LabelCount(
                        label, counts.get(label).train(), counts.get(label).validation()))
            .toList());
  }

  private static SortedMap<String, LabelParts> count(List<LabelledImage> images) {
    SortedMap<String, LabelParts> counts = new TreeMap<>();
    for (LabelledImage image : images) {
      LabelParts before = counts.getOrDefault(image.label(), LabelParts.NONE);
      counts.put(image.label(), before.with(image.split(), 1));
    }
    return counts;
  }
}
