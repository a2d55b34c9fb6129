package org.diyml.engine.convert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.diyml.engine.Backbone;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.backbone.BackboneCut;
import org.diyml.engine.convert.backbone.OnnxClassifiers;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.diyml.engine.dl4j.Dl4jHead;
import org.diyml.engine.dl4j.HeadTrainer;
import org.diyml.engine.onnx.CutBackbone;
import org.diyml.engine.pictures.RgbPixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A classifier on layers of another one leaves as one file that answers the same. */
class CutExportTest {

  private static final int SIDE = 8;
  private static final List<String> LABELS = List.of("dark", "bright", "between");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 13, 17, 20})
  void answersAsThePlatformDoes(int opset) throws IOException {
    ModelProto.Builder model = OnnxClassifiers.writtenOut(SIDE, opset);
    if (opset > 17) {
      // From version 18 on, reductions take their axes in another way.
      model.getGraphBuilder().getNodeBuilder(7).clearAttribute();
    }
    compare(model);
  }

  @Test
  void aNetworkThatTakesOnePictureAtATimeLeavesAsOne() throws IOException {
    compare(OnnxClassifiers.classesOfPlaces(SIDE));
  }

  private void compare(ModelProto.Builder model) throws IOException {
    TranslatedModel taken = OnnxInspection.inspect(model.build().toByteArray());
    byte[] cut = BackboneCut.of(taken.onnx(), taken.facts()).write(4);
    Path file = folder.resolve("backbone.onnx");
    Files.write(file, cut);
    List<byte[]> pictures = pictures(24);
    float[][] expected;
    byte[] exported;
    try (Backbone backbone = new CutBackbone("model:1", file, "00", 2)) {
      float[][] features = backbone.features(pictures, SIDE);
      int[] truth = new int[pictures.size()];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = i % 3;
      }
      TrainingSet set = new TrainingSet(LABELS, features, truth, new float[0][], new int[0]);
      Recipe recipe = Recipe.of(0.01, 5, 8, 1);
      try (Dl4jHead head =
          (Dl4jHead) new HeadTrainer().train(set, recipe, TrainingListener.SILENT)) {
        expected = head.probabilities(features);
        head.save(folder);
        exported = export(cut);
      }
    }
    assertThat(expected[0]).as("something was learned").isNotEqualTo(expected[1]);
    try (OnnxRun run = new OnnxRun(exported)) {
      for (int i = 0; i < expected.length; i++) {
        assertThat(run.bytes("probabilities", pictures.get(i), 1, SIDE, SIDE, 3))
            .containsExactly(expected[i], within(1e-4f));
      }
      BufferedImage large = large();
      byte[] whole = RgbPixels.stretch(large, 61, 47, false);
      byte[] square = RgbPixels.squash(large, SIDE);
      assertThat(run.bytes("probabilities", whole, 1, 47, 61, 3))
          .containsExactly(
              run.bytes("probabilities", square, 1, SIDE, SIDE, 3), within(5e-3f));
    }
  }

  private byte[] export(byte[] cut) throws IOException {
    byte[] zip = Files.readAllBytes(folder.resolve(Dl4jHead.NETWORK_FILE));
    try (ZipContents contents = ZipContents.open(zip)) {
      return new ClassifierExport(BackboneFile.cut(cut, "model:1", "00"))
          .write(Dl4jNetwork.read(contents, 1 << 26), LABELS, SIDE, Map.of());
    }
  }

  private static BufferedImage large() {
    Random random = new Random(2);
    BufferedImage picture = new BufferedImage(61, 47, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 61 * 47; i++) {
      picture.setRGB(i % 61, i / 61, random.nextInt(1 << 24));
    }
    return picture;
  }

  /** Noise of three brightnesses. */
  private static List<byte[]> pictures(int count) {
    Random random = new Random(1);
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] picture = new byte[SIDE * SIDE * 3];
      for (int j = 0; j < picture.length; j++) {
        picture[j] = (byte) (new int[] {0, 170, 80}[i % 3] + random.nextInt(80));
      }
      pictures.add(picture);
    }
    return pictures;
  }
}
