package org.diyml.pretrained;

import java.util.Map;

/**
 * What is written about a pretrained network, in a JSON file beside it.
 *
 * @param task {@code classification} or {@code detection}
 * @param file the ONNX file, beside the card
 * @param sha256 of the file
 * @param labels the file with a label a line, beside the card
 * @param outputs names of outputs by what they are
 * @param backbone the part that gives features, where that is a file of its own
 */
public record ModelCard(
    String name,
    String title,
    String task,
    String licence,
    String source,
    String file,
    String sha256,
    String labels,
    Input input,
    Map<String, String> outputs,
    Integer featureLength,
    Map<String, Integer> channels,
    Part backbone) {
  /** The task of networks that answer with boxes. */
  public static final String DETECTION = "detection";

  /** The task of networks that answer with a label for the whole picture. */
  public static final String CLASSIFICATION = "classification";

  /** The input: unsigned bytes, red, green, blue, of a square of {@code size} pixels. */
  public record Input(String name, int size) {}

  /** A network in a file of its own. */
  public record Part(
      String file,
      String sha256,
      Input input,
      Map<String, String> outputs,
      int featureLength,
      Map<String, Integer> channels) {}

  /** The part that gives features: a file of its own, or the network itself. */
  public Part featurePart() {
    return backbone != null
        ? backbone
        : new Part(file, sha256, input, outputs, featureLength == null ? 0 : featureLength, channels);
  }
}
