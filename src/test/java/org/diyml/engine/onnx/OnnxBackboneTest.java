package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.diyml.engine.Backbone;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.HalfFloats;
import org.diyml.engine.InputSize;
import org.junit.jupiter.api.Test;

class OnnxBackboneTest {

  private static final int THREADS = 2;

  @Test
  void aPictureHasTheSameFeaturesInEveryBatch() {
    List<byte[]> pictures = noise(OnnxNetwork.BATCH + 3, 96);
    try (Backbone backbone = open(ModelFiles.backbone())) {
      assertThat(backbone.featureLength()).isEqualTo(4736);
      float[][] together = backbone.features(pictures, 96);
      assertThat(together).hasDimensions(pictures.size(), 4736);
      for (int i : new int[] {0, OnnxNetwork.BATCH - 1, OnnxNetwork.BATCH + 2}) {
        float[] alone = backbone.features(List.of(pictures.get(i)), 96)[0];
        assertThat(alone).containsExactly(together[i], within(1e-3f));
      }
      assertThat(together[0]).isNotEqualTo(together[1]);
    }
  }

  @Test
  void acceptsEverySize() {
    try (Backbone backbone = open(ModelFiles.backbone())) {
      for (int size : InputSize.CHOICES) {
        float[] features = backbone.features(noise(1, size), size)[0];
        assertThat(features).hasSize(4736).doesNotContain(Float.NaN);
        assertThat(features[1855]).isBetween(0f, 6f);
      }
      assertThat(backbone.features(List.of(), 96)).isEmpty();
    }
  }

  @Test
  void givesMapsOfBothStrides() {
    List<byte[]> pictures = noise(3, 160);
    try (Backbone backbone = open(ModelFiles.backbone())) {
      List<FeatureMaps> maps = backbone.maps(pictures, 160);
      float[][] features = backbone.features(pictures, 160);

      assertThat(maps).hasSize(3);
      assertThat(maps.get(1).side16()).isEqualTo(10);
      assertThat(maps.get(1).channels16()).isEqualTo(576);
      assertThat(maps.get(1).side32()).isEqualTo(5);
      assertThat(maps.get(1).channels32()).isEqualTo(1280);
      assertThat(mean(maps.get(1).stride16(), 7, 100))
          .isCloseTo((double) features[1][1287], within(0.01));
      assertThat(mean(maps.get(1).stride32(), 9, 25))
          .isCloseTo((double) features[1][9], within(0.01));
    }
  }

  private static double mean(short[] map, int channel, int cells) {
    double sum = 0;
    for (int cell = 0; cell < cells; cell++) {
      sum += HalfFloats.toFloat(map[channel * cells + cell]);
    }
    return sum / cells;
  }

  @Test
  void refusesPicturesOfAnotherSize() {
    try (Backbone backbone = open(ModelFiles.backbone())) {
      assertThatIllegalArgumentException().isThrownBy(() -> backbone.features(noise(1, 96), 224));
    }
  }

  @Test
  void aMissingFileOrOutputIsAnEngineFailure() {
    OnnxModelSpec nowhere =
        new OnnxModelSpec("none", Path.of("none.onnx"), "", "image", 224, Map.of(), List.of());
    assertThatExceptionOfType(EngineFailure.class).isThrownBy(() -> open(nowhere));
    try (Backbone detector = open(ModelFiles.detector())) {
      assertThatExceptionOfType(EngineFailure.class)
          .isThrownBy(() -> detector.features(noise(1, 300), 300));
    }
  }

  private static Backbone open(OnnxModelSpec spec) {
    return new OnnxBackbone(spec, 1280, 576, THREADS);
  }

  private static List<byte[]> noise(int count, int size) {
    Random random = new Random(1);
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] picture = new byte[size * size * 3];
      random.nextBytes(picture);
      pictures.add(picture);
    }
    return pictures;
  }
}
