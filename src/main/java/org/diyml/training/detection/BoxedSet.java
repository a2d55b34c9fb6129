package org.diyml.training.detection;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.diyml.dataset.LabelParts;
import org.diyml.dataset.Split;
import org.diyml.dataset.snapshots.BoxedImage;
import org.diyml.dataset.snapshots.SnapshotImage.SnapshotMark;
import org.diyml.engine.detection.DetectionInputSize;
import org.diyml.engine.detection.TruthBox;
import org.diyml.platform.errors.UserError;
import org.diyml.training.DatasetSummary;
import org.diyml.training.TrainingNeeds;

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
    SortedMap<String, LabelParts> labels = count(train, validation);
    require(labels);
    return new BoxedSet(List.copyOf(labels.keySet()), train, validation);
  }

  /**
   * Checks whether there is enough to learn from.
   *
   * @throws UserError a conflict that says what is missing
   */
  static void require(SortedMap<String, LabelParts> labels) {
    if (labels.isEmpty()) {
      throw UserError.conflict("training.noBoxes");
    }
    TrainingNeeds.require(labels);
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
    SortedMap<String, LabelParts> counts = count(train, validation);
    return new DatasetSummary(
        snapshot,
        train.size() + validation.size(),
        inputSize(),
        labels.stream()
            .map(
                label ->
                    new DatasetSummary.LabelCount(
                        label, counts.get(label).train(), counts.get(label).validation()))
            .toList());
  }

  private static List<BoxedImage> part(List<BoxedImage> images, Split split) {
    return images.stream()
        .filter(image -> image.split() == split)
        .sorted(Comparator.comparingLong(BoxedImage::id))
        .toList();
  }

  /** How many images show each label. */
  private static SortedMap<String, LabelParts> count(
      List<BoxedImage> train, List<BoxedImage> validation) {
    SortedMap<String, LabelParts> counts = new TreeMap<>();
    for (BoxedImage image : Stream.concat(train.stream(), validation.stream()).toList()) {
      image.boxes().stream()
          .map(SnapshotMark::label)
          .distinct()
          .forEach(
              label ->
                  counts.put(
                      label,
                      counts.getOrDefault(label, LabelParts.NONE).with(image.split(), 1)));
    }
    return counts;
  }
}
