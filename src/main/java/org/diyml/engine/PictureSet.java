package org.diyml.engine;

import java.util.List;

/**
 * Pictures and truth that a network is trained on from its first layer. The arrays are not copied
 * and must not be changed.
 *
 * @param labels at least two; a truth is an index in this list
 * @param trainPictures {@code size·size·3} unsigned bytes each, as {@code RgbPixels} makes them; at
 *     least one
 * @param trainTruth as long as {@code trainPictures}
 * @param validationPictures like {@code trainPictures}; may be empty
 * @param validationTruth as long as {@code validationPictures}
 * @param size side of the pictures in pixels
 */
public record PictureSet(
    List<String> labels,
    byte[][] trainPictures,
    int[] trainTruth,
    byte[][] validationPictures,
    int[] validationTruth,
    int size) {

  private static final int CHANNELS = 3;

  public PictureSet {
    labels = List.copyOf(labels);
    require(labels.size() >= 2, "at least two labels are needed");
    require(labels.stream().distinct().count() == labels.size(), "labels must differ");
    require(trainPictures.length > 0, "there is nothing to train on");
    checkPart(trainPictures, trainTruth, size, labels.size());
    checkPart(validationPictures, validationTruth, size, labels.size());
  }

  /** Whether there is a validation part. */
  public boolean hasValidation() {
    return validationPictures.length > 0;
  }

  private static void checkPart(byte[][] pictures, int[] truth, int size, int labels) {
    require(pictures.length == truth.length, "every picture needs a truth");
    for (byte[] picture : pictures) {
      require(
          picture.length == size * size * CHANNELS,
          picture.length + " bytes are no picture of " + size + " by " + size + " pixels");
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
