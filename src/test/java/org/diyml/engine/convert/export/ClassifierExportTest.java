package org.diyml.engine.convert.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.diyml.engine.Backbone;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.diyml.engine.dl4j.Dl4jHead;
import org.diyml.engine.dl4j.HeadTrainer;
import org.diyml.engine.onnx.OnnxBackbone;
import org.diyml.engine.onnx.OnnxModelSpec;
import org.diyml.engine.onnx.OnnxOutput;
import org.diyml.engine.pictures.RgbPixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A classifier trained here answers the same as one file in a runtime of its own. */
class ClassifierExportTest {

  private static final Path FILE =
      Path.of("src/main/resources/models/mobilenet-v2-openimages-backbone.onnx");
  private static final int SIZE = 96;
  private static final List<String> LABELS = List.of("dark", "bright", "in \"between\", Größe");

  @Test
  void answersAsThePlatformDoes(@TempDir Path folder) throws IOException {
    List<byte[]> pictures = pictures(24);
    float[][] expected;
    byte[] file;
    try (Backbone backbone = backbone()) {
      float[][] features = backbone.features(pictures, SIZE);
      int[] truth = new int[pictures.size()];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = i % 3;
      }
      TrainingSet set = new TrainingSet(LABELS, features, truth, new float[0][], new int[0]);
      try (Dl4jHead head = train(set)) {
        expected = head.probabilities(features);
        head.save(folder);
        file = export(folder, "features");
      }
    }

    try (OnnxRun run = new OnnxRun(file)) {
      for (int i = 0; i < pictures.size(); i++) {
        float[] answer = run.bytes("probabilities", pictures.get(i), 1, SIZE, SIZE, 3);
        assertThat(answer).containsExactly(expected[i], within(1e-4f));
      }
      byte[] two = new byte[2 * SIZE * SIZE * 3];
      System.arraycopy(pictures.get(1), 0, two, two.length / 2, two.length / 2);
      float[] both = run.bytes("probabilities", two, 2, SIZE, SIZE, 3);
      assertThat(both[3]).isCloseTo(expected[1][0], within(1e-4f));
    }
    scalesPicturesOfAnySize(file);
    assertThat(expected[0]).as("something was learned").isNotEqualTo(expected[1]);
    ModelFacts facts = OnnxInspection.inspect(file).facts();
    assertThat(facts.labels()).isEqualTo(LABELS);
    assertThat(facts.input().name()).isEqualTo("image");
    assertThat(facts.input().width()).isEqualTo(SIZE);
    assertThat(facts.input().bytes()).isTrue();
    assertThat(facts.output().meaning()).isEqualTo(OutputMeaning.PROBABILITIES);
    assertThat(facts.outputs()).containsExactly("probabilities");
    assertThat(file.length)
        .as("nothing is left that is not needed")
        .isLessThan((int) Files.size(FILE) + 4736 * 3 * 4 + 20_000);
  }

  private static Dl4jHead train(TrainingSet set) {
    return (Dl4jHead)
        new HeadTrainer().train(set, Recipe.of(0.01, 5, 8, 1), TrainingListener.SILENT);
  }

  /** As training does: what the file answers for the square is what it answers for the picture. */
  private static void scalesPicturesOfAnySize(byte[] file) {
    Random random = new Random(2);
    BufferedImage picture = new BufferedImage(301, 177, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 301 * 177; i++) {
      picture.setRGB(i % 301, i / 301, random.nextInt(1 << 24));
    }
    byte[] whole = RgbPixels.stretch(picture, 301, 177, false);
    try (OnnxRun run = new OnnxRun(file)) {
      float[] square =
          run.bytes("probabilities", RgbPixels.squash(picture, SIZE), 1, SIZE, SIZE, 3);
      assertThat(run.bytes("probabilities", whole, 1, 177, 301, 3))
          .containsExactly(square, within(1e-3f));
    }
  }

  @Test
  void aHeadOfATimeWithFewerFeaturesAnswersTheSame(@TempDir Path folder) throws IOException {
    List<byte[]> pictures = pictures(6);
    try (Backbone backbone = backbone()) {
      float[][] first = backbone.features(pictures, SIZE);
      for (int i = 0; i < first.length; i++) {
        first[i] = Arrays.copyOf(first[i], 1856);
      }
      int[] truth = {0, 1, 2, 0, 1, 2};
      try (Dl4jHead head =
          train(new TrainingSet(LABELS, first, truth, new float[0][], new int[0]))) {
        head.save(folder);
        try (OnnxRun run = new OnnxRun(export(folder, "features"))) {
          assertThat(run.bytes("probabilities", pictures.get(2), 1, SIZE, SIZE, 3))
              .containsExactly(head.probabilities(first)[2], within(1e-4f));
        }
      }
    }
  }

  @Test
  void aBackboneWithoutItsOutputsIsAFailure(@TempDir Path folder) throws IOException {
    float[][] features = new float[][] {new float[1856], new float[1856], new float[1856]};
    TrainingSet set =
        new TrainingSet(LABELS, features, new int[] {0, 1, 2}, new float[0][], new int[0]);
    try (Dl4jHead head = train(set)) {
      head.save(folder);
    }
    assertThatExceptionOfType(EngineFailure.class)
        .isThrownBy(() -> export(folder, "nowhere"))
        .withMessageContaining("nowhere");
  }

  private static byte[] export(Path folder, String features) throws IOException {
    BackboneFile backbone =
        new BackboneFile(
            Files.readAllBytes(FILE),
            "openimages",
            "00",
            "image",
            new BackboneFile.Outputs(features, "feature_map_16", "feature_map"),
            new BackboneFile.Channels(1280, 576, 1280));
    byte[] zip = Files.readAllBytes(folder.resolve(Dl4jHead.NETWORK_FILE));
    try (ZipContents contents = ZipContents.open(zip)) {
      return new ClassifierExport(backbone)
          .write(
              Dl4jNetwork.read(contents, 1 << 26), LABELS, SIZE, Map.of("iteration", "3"));
    }
  }

  private static Backbone backbone() {
    Map<OnnxOutput, String> outputs =
        Map.of(OnnxOutput.FEATURES, "features", OnnxOutput.FEATURE_MAP_16, "feature_map_16");
    OnnxModelSpec spec =
        new OnnxModelSpec("openimages", FILE, "00", "image", 224, outputs, List.of());
    return new OnnxBackbone(spec, 1280, 576, 2);
  }

  /** Noise of three brightnesses. */
  private static List<byte[]> pictures(int count) {
    Random random = new Random(1);
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] picture = new byte[SIZE * SIZE * 3];
      for (int j = 0; j < picture.length; j++) {
        picture[j] = (byte) (new int[] {0, 170, 80}[i % 3] + random.nextInt(80));
      }
      pictures.add(picture);
    }
    return pictures;
  }
}
