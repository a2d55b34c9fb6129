package org.diyml.training.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.diyml.platform.errors.UserError;

/** What a trained model can be taken away as. */
public enum ExportFormat {
  /** One file with the whole network, from raw pixels to probabilities. */
  ONNX("onnx", "application/octet-stream"),
  /** What was trained, as Deeplearning4j saves it; without the backbone. */
  DL4J("zip", "application/zip");

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /**
   * The format of that name; ONNX when none is given.
   *
   * @throws UserError invalid when there is none
   */
  public static ExportFormat named(String word) {
    if (word == null) {
      return ONNX;
    }
    return Arrays.stream(values())
        .filter(format -> format.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () ->
                UserError.invalid(
                    "format",
                    "training.choice",
                    Arrays.stream(values())
                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  /** The ending of its files, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
