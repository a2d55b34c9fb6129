package org.diyml.engine;

import java.util.List;

/**
 * Features and truth that a head is trained on. The arrays are not copied and must not be changed.
 *
 * @param labels at least two; a truth is an index in this list
 * @param trainFeatures a row of equal length for each picture; at least one row
 * @param trainTruth as long as {@code trainFeatures}
 * @param validationFeatures like {@code trainFeatures}; may be empty
 * @param validationTruth as long as {@code validationFeatures}
 */
public record TrainingSet(
    List<String> labels,
    float[][] trainFeatures,
    int[] trainTruth,
    float[][] validationFeatures,
    int[] validationTruth) {

  public TrainingSet {
    labels = List.copyOf(labels);
    require(labels.size() >= 2, "at least two labels are needed");
    require(labels.stream().distinct().count() == labels.size(), "labels must differ");
    require(trainFeatures.length > 0, "there is nothing to train on");
    int length = trainFeatures[0].length;
    require(length > 0, "features must not be empty");
    checkPart(trainFeatures, trainTruth, length, labels.size());
    checkPart(validationFeatures, validationTruth, length, labels.size());
  }

  /** Floats a picture. */
  public int featureLength() {
    return trainFeatures[0].length;
  }

  /** Whether there is a validation part. */
  public boolean hasValidation() {
    return validationFeatures.length > 0;
  }

  private static void checkPart(float[][] features, int[] truth, int length, int labels) {
    require(features.length == truth.length, "every picture needs a truth");
    for (float[] row : features) {
      require(row.length == length, "features differ in length");
    }
    for (int label : truth) {
      require(label >= 0 && label < labels, "no label has the index " + label);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
