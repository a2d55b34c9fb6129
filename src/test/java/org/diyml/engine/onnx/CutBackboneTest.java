package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.diyml.engine.Backbone;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.backbone.BackboneCut;
import org.diyml.engine.convert.backbone.OnnxClassifiers;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutBackboneTest {

  private static final int SIDE = 8;
  private static final int LENGTH = 4;

  @TempDir private Path folder;

  @Test
  void givesTheSameFeaturesAloneAndAmongOthers() throws IOException {
    looks(OnnxClassifiers.writtenOut(SIDE, 17));
  }

  @Test
  void showsPicturesOneByOneToANetworkThatTakesNoMore() throws IOException {
    looks(OnnxClassifiers.classesOfPlaces(SIDE));
  }

  private void looks(ModelProto.Builder model) throws IOException {
    List<byte[]> pictures = noise(19);
    try (Backbone backbone = tried(model)) {
      assertThat(backbone.featureLength()).isEqualTo(LENGTH);
      assertThat(backbone.sizeFor(96)).isEqualTo(SIDE);
      assertThat(backbone.memory()).isPositive();
      assertThat(backbone.features(List.of(), SIDE)).isEmpty();
      float[][] together = backbone.features(pictures, SIDE);
      assertThat(together).hasDimensions(pictures.size(), LENGTH);
      for (int i : new int[] {0, 7, 8, 18}) {
        float[] alone = backbone.features(List.of(pictures.get(i)), SIDE)[0];
        assertThat(alone).containsExactly(together[i], within(1e-3f));
      }
      assertThat(together[0]).isNotEqualTo(together[1]);
      assertThatIllegalArgumentException().isThrownBy(() -> backbone.features(pictures, 96));
      assertThatExceptionOfType(EngineFailure.class)
          .isThrownBy(() -> backbone.maps(pictures, SIDE))
          .withMessageContaining("gives no feature maps");
    }
  }

  private Backbone tried(ModelProto.Builder model) throws IOException {
    TranslatedModel taken = OnnxInspection.inspect(model.build().toByteArray());
    BackboneCut cut = BackboneCut.of(taken.onnx(), taken.facts());
    int length = ModelTrial.features(cut, folder);
    assertThat(length).isEqualTo(LENGTH);
    Path file = folder.resolve("backbone.onnx");
    Files.write(file, cut.write(length));
    return new CutBackbone("model:1", file, "00", 2);
  }

  private static List<byte[]> noise(int count) {
    Random random = new Random(1);
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] picture = new byte[SIDE * SIDE * 3];
      random.nextBytes(picture);
      pictures.add(picture);
    }
    return pictures;
  }
}
