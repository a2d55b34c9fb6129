package org.diyml.training.detection;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.diyml.dataset.DatasetNeeds;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.BoxedImage;
import org.diyml.dataset.snapshots.SnapshotImage.SnapshotMark;
import org.diyml.engine.detection.DetectionInputSize;
import org.diyml.engine.detection.TruthBox;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.training.DatasetSummary;

/**
 * The images that one iteration uses.
 *
 * @param labels in alphabetical order
 * @param train what is learned from
 * @param validation what tells how good the model is
 */
record BoxedSet(List<String> labels, List<BoxedImage> train, List<BoxedImage> validation) {
  /**
   * The set made of those images, test images left out.
   *
   * @throws UserError a conflict that says what is missing, when training makes no sense
   */
  static BoxedSet of(List<BoxedImage> images) {
    List<BoxedImage> train = part(images, Split.TRAIN);
    List<BoxedImage> validation = part(images, Split.VALIDATION);
    Map<String, Integer> learned = count(train);
    Map<String, Integer> all = count(train);
    count(validation).forEach((label, count) -> all.merge(label, count, Integer::sum));
    if (all.isEmpty()) {
      throw UserError.conflict("training.noBoxes");
    }
    for (Map.Entry<String, Integer> label : all.entrySet()) {
      if (label.getValue() < DatasetNeeds.IMAGES_OF_A_LABEL) {
        throw UserError.conflict(
            "training.tooFew", label.getKey(), label.getValue(), DatasetNeeds.IMAGES_OF_A_LABEL);
      }
      if (!learned.containsKey(label.getKey())) {
        throw UserError.conflict("training.noTrain", label.getKey());
      }
    }
    if (validation.isEmpty()) {
      throw UserError.of(ErrorKind.CONFLICT, "training.noValidation");
    }
    return new BoxedSet(List.copyOf(all.keySet()), train, validation);
  }

  /** Side in pixels of the square that the model sees. */
  int inputSize() {
    return DetectionInputSize.of(
        train.stream().mapToDouble(BoxedSet::longerSide).toArray(),
        train.stream().flatMapToDouble(BoxedSet::spans).toArray());
  }

  private static double longerSide(BoxedImage image) {
    return Math.max(image.width(), image.height());
  }

  private static DoubleStream spans(BoxedImage image) {
    return image.boxes().stream()
        .mapToDouble(mark -> Math.min(mark.box().width(), mark.box().height()) / longerSide(image));
  }

  /** The objects of an image, in its pixels. */
  List<TruthBox> objects(BoxedImage image) {
    return image.boxes().stream()
        .map(mark -> TruthBox.of(labels.indexOf(mark.label()), mark.box()))
        .toList();
  }

  DatasetSummary summary(String snapshot) {
    Map<String, Integer> learned = count(train);
    Map<String, Integer> validated = count(validation);
    return new DatasetSummary(
        snapshot,
        train.size() + validation.size(),
        inputSize(),
        labels.stream()
            .map(
                label ->
                    new DatasetSummary.LabelCount(
                        label, learned.getOrDefault(label, 0), validated.getOrDefault(label, 0)))
            .toList());
  }

  private static List<BoxedImage> part(List<BoxedImage> images, Split split) {
    return images.stream()
        .filter(image -> image.split() == split)
        .sorted(Comparator.comparingLong(BoxedImage::id))
        .toList();
  }

  /** How many images show each label. */
  private static Map<String, Integer> count(List<BoxedImage> images) {
    Map<String, Integer> counts = new TreeMap<>();
    for (BoxedImage image : images) {
      Set<String> shown = new HashSet<>();
      image.boxes().stream().map(SnapshotMark::label).forEach(shown::add);
      shown.forEach(label -> counts.merge(label, 1, Integer::sum));
    }
    return counts;
  }
}
