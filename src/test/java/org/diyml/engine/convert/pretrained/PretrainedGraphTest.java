package org.diyml.engine.convert.pretrained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.diyml.engine.analysis.SharedFolder;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.Photos;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.tflite.SampleTflite;
import org.diyml.engine.convert.tflite.SmallMobileNet;
import org.diyml.engine.convert.tflite.TfliteTranslation;
import org.junit.jupiter.api.Test;

class PretrainedGraphTest {
  private static final int SIDE = SmallMobileNet.SIDE;
  private static final int LARGE = 2 * SIDE;
  private static final double RARELY_OFF = 0.98;

  @Test
  void givesFeaturesBesideTheProbabilitiesOfTheSameNetwork() {
    TranslatedModel model = TfliteTranslation.translate(SmallMobileNet.tflite());
    PretrainedGraph graph = PretrainedGraph.of(model);
    byte[] picture = picture(SIDE);

    assertThat(graph.features()).isEqualTo(SmallMobileNet.FEATURES);
    assertThat(graph.channels16()).isEqualTo(SmallMobileNet.CHANNELS_16);
    assertThat(graph.side()).isEqualTo(SIDE);
    try (OnnxRun made = new OnnxRun(graph.onnx());
        OnnxRun original = new OnnxRun(model.onnx())) {
      float[] floats = Photos.scaled(picture, model.facts().input().scaling());
      assertThat(made.bytes(PretrainedGraph.PROBABILITIES, picture, 1, SIDE, SIDE, 3))
          .containsExactly(original.floats(floats, 1, SIDE, SIDE, 3), within(1e-6f));
      graph
          .lengths(SIDE)
          .forEach(
              (output, length) ->
                  assertThat(made.bytes(output, picture, 1, SIDE, SIDE, 3))
                      .as(output)
                      .hasSize(length));
      assertThat(made.bytes(PretrainedGraph.FEATURES, picture, 1, SIDE, SIDE, 3))
          .containsExactly(
              means(made.bytes(PretrainedGraph.FEATURE_MAP, picture, 1, SIDE, SIDE, 3)),
              within(1e-5f));
    }
  }

  @Test
  void worksForOtherSidesToo() {
    PretrainedGraph graph =
        PretrainedGraph.of(TfliteTranslation.translate(SmallMobileNet.tflite()));
    byte[] picture = picture(LARGE);
    try (OnnxRun made = new OnnxRun(graph.onnx())) {
      graph
          .lengths(LARGE)
          .forEach(
              (output, length) ->
                  assertThat(made.bytes(output, picture, 1, LARGE, LARGE, 3))
                      .as(output)
                      .hasSize(length));
    }
  }

  @Test
  void refusesWhatIsBuiltInAnotherWay() {
    TranslatedModel model = TfliteTranslation.translate(SampleTflite.quantised());
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> PretrainedGraph.of(model))
        .withMessageContaining("MobileNet");
  }

  /** The published file against the same network that was made into ONNX elsewhere. */
  @Test
  void seesWhatTheSameNetworkInOnnxSees() throws IOException {
    Optional<Path> tflite = SharedFolder.find("models/mobilenet_v2_1.0_224_quant.tflite");
    Optional<Path> onnx = SharedFolder.find("models/mobilenet-v2-imagenet.onnx");
    Optional<Path> stamps = SharedFolder.find("data/stamps.zip");
    assumeTrue(tflite.isPresent() && onnx.isPresent() && stamps.isPresent(), "not there");

    TranslatedModel model = TfliteTranslation.translate(Files.readAllBytes(tflite.orElseThrow()));
    PretrainedGraph graph = PretrainedGraph.of(model);

    assertThat(graph.features()).isEqualTo(1280);
    assertThat(graph.channels16()).isEqualTo(576);
    assertThat(model.facts().labels()).hasSize(1001).startsWith("background", "tench, Tinca tinca");
    try (OnnxRun ours = new OnnxRun(graph.onnx());
        OnnxRun theirs = new OnnxRun(Files.readAllBytes(onnx.orElseThrow()))) {
      for (int side : new int[] {96, 224}) {
        List<byte[]> photos = Photos.squashed(stamps.orElseThrow(), 40, side);
        for (byte[] photo : photos) {
          for (String output : graph.lengths(side).keySet()) {
            if (!output.equals(PretrainedGraph.PROBABILITIES)) {
              assertThat(
                      cosine(
                          ours.bytes(output, photo, 1, side, side, 3),
                          theirs.bytes(output, photo, 1, side, side, 3)))
                  .as(output + " at " + side)
                  .isGreaterThan(RARELY_OFF);
            }
          }
        }
      }
    }
  }

  private static byte[] picture(int side) {
    byte[] picture = new byte[side * side * 3];
    new Random(7).nextBytes(picture);
    return picture;
  }

  private static float[] means(float[] map) {
    int cells = map.length / SmallMobileNet.FEATURES;
    float[] means = new float[SmallMobileNet.FEATURES];
    for (int i = 0; i < map.length; i++) {
      means[i / cells] += map[i] / cells;
    }
    return means;
  }

  private static double cosine(float[] a, float[] b) {
    assertThat(a).hasSameSizeAs(b);
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
      squareA += (double) a[i] * a[i];
      squareB += (double) b[i] * b[i];
    }
    return product / Math.sqrt(squareA * squareB);
  }
}
