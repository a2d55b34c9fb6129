package org.diyml.engine;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.pictures.RgbPixels;

/** A picture classifier made of a shared backbone and a head of its own. */
public final class TransferClassifier implements Predictor {

  private final Backbone backbone;
  private final Head head;
  private final int inputSize;
  private final boolean alone;

  /**
   * Joins the two.
   *
   * @param backbone stays the caller's to close: many classifiers use one
   * @param head closed with this classifier
   * @param inputSize the one that the head was trained with, in pixels
   */
  public TransferClassifier(Backbone backbone, Head head, int inputSize) {
    this(backbone, head, inputSize, false);
  }

  private TransferClassifier(Backbone backbone, Head head, int inputSize, boolean alone) {
    this.backbone = backbone;
    this.head = head;
    this.inputSize = inputSize;
    this.alone = alone;
  }

  /** Joins a head with a backbone that nobody else uses, and that is closed with this classifier. */
  public static TransferClassifier alone(Backbone backbone, Head head, int inputSize) {
    return new TransferClassifier(backbone, head, inputSize, true);
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return new PreparedPicture(
        RgbPixels.squash(picture, inputSize), picture.getWidth(), picture.getHeight());
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    if (pictures.isEmpty()) {
      return List.of();
    }
    List<byte[]> rgb = pictures.stream().map(PreparedPicture::rgb).toList();
    List<List<Prediction>> answers = new ArrayList<>();
    for (float[] row : head.probabilities(backbone.features(rgb, inputSize))) {
      answers.add(Ranking.of(head.labels(), row));
    }
    return answers;
  }

  @Override
  public int decodeShortSide() {
    return inputSize;
  }

  @Override
  public long memory() {
    return alone ? head.memory() + backbone.memory() : head.memory();
  }

  @Override
  public void close() {
    head.close();
    if (alone) {
      backbone.close();
    }
  }
}
