package org.diyml.engine.analysis;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diyml.engine.Backbone;
import org.diyml.engine.onnx.OnnxBackbone;
import org.diyml.engine.onnx.OnnxModelSpec;
import org.diyml.engine.onnx.OnnxOutput;
import org.diyml.engine.pictures.RgbPixels;

/** Features of pictures by one of the two backbones. */
record FeatureReading(Path model) {

  static FeatureReading bundled() {
    return new FeatureReading(
        Path.of("src/main/resources/models/mobilenet-v2-openimages-backbone.onnx"));
  }

  static Optional<FeatureReading> imageNet() {
    return SharedFolder.find("models/mobilenet-v2-imagenet.onnx").map(FeatureReading::new);
  }

  float[][] of(List<BufferedImage> pictures, int size) {
    try (Backbone backbone = open()) {
      return features(backbone, pictures, size);
    }
  }

  /** Those that hardly depend on where something is. */
  float[][] looks(List<BufferedImage> pictures, int size) {
    try (Backbone backbone = open()) {
      return Arrays.stream(features(backbone, pictures, size))
          .map(row -> Arrays.copyOf(row, backbone.lookLength()))
          .toArray(float[][]::new);
    }
  }

  private static float[][] features(Backbone backbone, List<BufferedImage> pictures, int size) {
    return backbone.features(
        pictures.stream().map(picture -> RgbPixels.squash(picture, size)).toList(), size);
  }

  private Backbone open() {
    OnnxModelSpec spec =
        new OnnxModelSpec(
            "backbone",
            model,
            "not checked",
            "image",
            224,
            Map.of(OnnxOutput.FEATURES, "features", OnnxOutput.FEATURE_MAP_16, "feature_map_16"),
            List.of());
    return new OnnxBackbone(spec, 1280, 576, 2);
  }
}
