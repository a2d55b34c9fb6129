package org.diyml.engine.detection;

import java.util.List;
import java.util.Objects;

/**
 * Pictures with boxes that a detector is trained on.
 *
 * @param labels at least one; {@link TruthBox#label()} is an index in this list
 * @param inputSize side of the square that the backbone sees, in pixels, of all examples
 * @param train at least one example
 * @param validation may be empty
 */
public record DetectionSet(
    List<String> labels, int inputSize, DetectionExamples train, DetectionExamples validation) {

  public DetectionSet {
    labels = List.copyOf(labels);
    Objects.requireNonNull(validation, "validation");
    require(!labels.isEmpty(), "at least one label is needed");
    require(labels.stream().distinct().count() == labels.size(), "labels must differ");
    require(train.count() > 0, "there is nothing to train on");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
