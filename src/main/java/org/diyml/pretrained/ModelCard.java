package org.diyml.pretrained;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is written about a pretrained network, in a JSON file beside it.
 *
 * @param task {@code classification} or {@code detection}
 * @param file the ONNX file, beside the card; null where it has to be fetched first
 * @param sha256 of the file
 * @param labels the file with a label a line, beside the card
 * @param outputs names of outputs by what they are
 * @param backbone the part that gives features, where that is a file of its own
 * @param address where the network can be fetched from as others publish it; null for nowhere
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
    Part backbone,
    Address address) {
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

  /**
   * A file that others publish.
   *
   * @param url with https, or http
   * @param sha256 of the file, 64 hexadecimal digits in small letters
   * @param bytes length of the file
   */
  public record Address(String url, String sha256, long bytes) {
    private static final Pattern URL = Pattern.compile("https?://[^/].*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what cannot be fetched or would not be known again. */
    public Address {
      boolean complete = url != null && sha256 != null && bytes > 0;
      if (!complete || !URL.matcher(url).matches() || !SHA_256.matcher(sha256).matches()) {
        throw new IllegalArgumentException(
            "An address has an http or https url, a sha256 in small letters, and bytes");
      }
    }
  }

  /** Whether it describes a network that has to be fetched first. */
  boolean isOffer() {
    return file == null && address != null;
  }

  /** The part that gives features: a file of its own, or the network itself. */
  public Part featurePart() {
    return backbone != null
        ? backbone
        : new Part(file, sha256, input, outputs, featureLength == null ? 0 : featureLength, channels);
  }
}
