package org.diyml.engine.onnx;

/** What an output of a network can mean, with the word that model cards use for it. */
public enum OnnxOutput {
  /** {@code [n, labels]}, each row sums to 1. */
  PROBABILITIES("probabilities"),
  /** {@code [n, length]}, the pooled last feature map. */
  FEATURES("features"),
  /** {@code [n, channels, h, w]} at stride 32. */
  FEATURE_MAP("featureMap"),
  /** {@code [n, channels, h, w]} at stride 16. */
  FEATURE_MAP_16("featureMap16"),
  /** {@code [n, anchors, 4]}: top, left, bottom, right as shares of the picture. */
  BOXES("boxes"),
  /** {@code [n, anchors, labels]}, each 0 to 1. */
  SCORES("scores");

  private final String cardKey;

  OnnxOutput(String cardKey) {
    this.cardKey = cardKey;
  }

  /** The key below {@code outputs} on a model card. */
  public String cardKey() {
    return cardKey;
  }
}
