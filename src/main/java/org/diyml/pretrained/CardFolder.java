package org.diyml.pretrained;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.onnx.OnnxModelSpec;
import org.diyml.engine.onnx.OnnxOutput;
import org.diyml.platform.storage.Sha256;

/** A card and the folder that its files are in. */
record CardFolder(ModelCard card, Path folder) {
  boolean isNamed(String name) {
    return card.name().equals(name);
  }

  /**
   * The network itself.
   *
   * @throws IOException when a file is missing or is not the one that the card describes
   */
  OnnxModelSpec network() throws IOException {
    List<String> labels =
        Files.readAllLines(folder.resolve(card.labels()), StandardCharsets.UTF_8).stream()
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .toList();
    return spec(card.file(), card.sha256(), card.input(), card.outputs(), labels);
  }

  /**
   * The part that gives features.
   *
   * @throws IOException when a file is missing or is not the one that the card describes
   */
  OnnxModelSpec backbone() throws IOException {
    ModelCard.Part part = card.featurePart();
    return spec(part.file(), part.sha256(), part.input(), part.outputs(), List.of());
  }

  long bytes() throws IOException {
    return Files.size(folder.resolve(card.file()));
  }

  private OnnxModelSpec spec(
      String name,
      String sha256,
      ModelCard.Input input,
      Map<String, String> names,
      List<String> labels)
      throws IOException {
    Path file = folder.resolve(name);
    verify(file, sha256);
    Map<OnnxOutput, String> outputs = new LinkedHashMap<>();
    for (OnnxOutput output : OnnxOutput.values()) {
      if (names.containsKey(output.cardKey())) {
        outputs.put(output, names.get(output.cardKey()));
      }
    }
    return new OnnxModelSpec(
        card.name(), file, sha256, input.name(), input.size(), outputs, labels);
  }

  private static void verify(Path file, String sha256) throws IOException {
    String found = Sha256.of(Files.readAllBytes(file));
    if (!found.equals(sha256)) {
      throw new IOException(file + " has SHA-256 " + found + ", its card says " + sha256);
    }
  }
}
