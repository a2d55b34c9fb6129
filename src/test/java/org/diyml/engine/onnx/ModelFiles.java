package org.diyml.engine.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models that tests run. The OpenImages ones come with the product; the ImageNet one is there
 * only where the system property {@code diyml.models.dir} or the environment variable {@code
 * DIYML_MODELS_DIR} names a folder that has it.
 */
final class ModelFiles {

  private static final Path BUNDLED = Path.of("src/main/resources/models");
  private static final Map<OnnxOutput, String> BODY =
      Map.of(
          OnnxOutput.FEATURES, "features",
          OnnxOutput.FEATURE_MAP, "feature_map",
          OnnxOutput.FEATURE_MAP_16, "feature_map_16");

  private ModelFiles() {}

  static OnnxModelSpec detector() {
    return spec(
        BUNDLED,
        "mobilenet-v2-openimages-detector",
        300,
        Map.of(OnnxOutput.BOXES, "boxes", OnnxOutput.SCORES, "scores"),
        labels(BUNDLED.resolve("mobilenet-v2-openimages.labels.txt")));
  }

  static OnnxModelSpec backbone() {
    return folder()
        .map(folder -> spec(folder, "mobilenet-v2-imagenet", 224, BODY, List.of()))
        .orElseGet(() -> spec(BUNDLED, "mobilenet-v2-openimages-backbone", 224, BODY, List.of()));
  }

  static Optional<OnnxModelSpec> classifier() {
    return folder()
        .map(
            folder ->
                spec(
                    folder,
                    "mobilenet-v2-imagenet",
                    224,
                    Map.of(OnnxOutput.PROBABILITIES, "probabilities"),
                    labels(folder.resolve("mobilenet-v2-imagenet.labels.txt"))));
  }

  private static Optional<Path> folder() {
    String property = System.getProperty("diyml.models.dir");
    String named = property == null ? System.getenv("DIYML_MODELS_DIR") : property;
    return Optional.ofNullable(named)
        .map(Path::of)
        .filter(folder -> Files.exists(folder.resolve("mobilenet-v2-imagenet.onnx")));
  }

  private static OnnxModelSpec spec(
      Path folder, String name, int size, Map<OnnxOutput, String> outputs, List<String> labels) {
    Path file = folder.resolve(name + ".onnx");
    return new OnnxModelSpec(name, file, "not checked", "image", size, outputs, labels);
  }

  private static List<String> labels(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
