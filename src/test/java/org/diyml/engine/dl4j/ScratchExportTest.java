package org.diyml.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.util.ModelSerializer;
import org.diyml.engine.PictureSet;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.PixelScaling.Source;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.dl4j.DescribedZip;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.dl4j.Dl4jTranslation;
import org.diyml.engine.convert.export.ScratchExport;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.diyml.engine.onnx.ExportedModel;
import org.diyml.engine.onnx.UploadedClassifier;
import org.diyml.engine.pictures.Augmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.dataset.api.preprocessor.DataNormalization;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;

/** A network trained from nothing leaves as ONNX, and as the framework's own zip comes back. */
class ScratchExportTest {

  private static final Recipe QUICK = Recipe.of(0.002, 4, 16, 7);

  @TempDir private Path folder;

  @Test
  void aNetworkOfGreyPicturesAnswersTheSameForPicturesOfAnySize() throws IOException {
    answersTheSame(Bars.grey(60), ChannelOrder.GREY);
  }

  @Test
  void aNetworkOfColouredPicturesAnswersTheSameForPicturesOfAnySize() throws IOException {
    answersTheSame(Bars.coloured(60), ChannelOrder.RGB);
  }

  private void answersTheSame(PictureSet set, ChannelOrder order) throws IOException {
    ScratchTrainer trainer = new ScratchTrainer(new Augmentation(true, 5, 0.1, 0.1), 2);
    try (ScratchClassifier own = trainer.train(set, QUICK, TrainingListener.SILENT)) {
      own.save(folder);
      byte[] zip = Files.readAllBytes(folder.resolve(ScratchClassifier.NETWORK_FILE));
      byte[] onnx = export(zip);
      try (Predictor exported = new ExportedModel(onnx, Bars.LABELS, Bars.SIZE, 2)) {
        for (int[] size : new int[][] {{16, 16}, {40, 30}, {7, 90}, {300, 200}}) {
          BufferedImage picture = noise(size[0], size[1]);
          assertSame(exported, own, picture);
        }
      }
      ModelFacts facts = OnnxInspection.inspect(onnx).facts();
      assertThat(facts.labels()).isEqualTo(Bars.LABELS);
      assertThat(facts.input().width()).as("the square it scales to").isEqualTo(Bars.SIZE);
      comesBack(DescribedZip.of(zip, Bars.LABELS, true), order, own);
    }
  }

  private static byte[] export(byte[] zip) {
    try (ZipContents contents = ZipContents.open(zip)) {
      return ScratchExport.write(
          Dl4jNetwork.read(contents, 1 << 26), Bars.LABELS, Map.of("iteration", "1"));
    }
  }

  private void comesBack(byte[] zip, ChannelOrder order, Predictor own) throws IOException {
    TranslatedModel back = Dl4jTranslation.translate(zip, 1 << 26);
    assertThat(back.facts().input().order()).isEqualTo(order);
    assertThat(back.facts().input().width()).isEqualTo(Bars.SIZE);
    assertThat(back.facts().input().scaling().source()).isEqualTo(Source.STATED);
    assertThat(back.facts().input().scaling().apply(200, 0)).isEqualTo(200);
    Path file = folder.resolve("back.onnx");
    Files.write(file, back.onnx());
    assertThat(back.facts().labels()).isEqualTo(Bars.LABELS);
    try (Predictor uploaded = new UploadedClassifier(file, back.facts(), 2)) {
      assertSame(uploaded, own, noise(50, 40));
    }
    DataNormalization normalizer =
        ModelSerializer.restoreNormalizerFromInputStream(new ByteArrayInputStream(zip));
    assertThat(normalizer)
        .as("what the framework itself reads")
        .isInstanceOf(ImagePreProcessingScaler.class);
  }

  private static void assertSame(Predictor one, Predictor other, BufferedImage picture) {
    List<Prediction> expected = other.predict(List.of(picture)).get(0);
    for (Prediction answer : one.predict(List.of(picture)).get(0)) {
      assertThat(expected)
          .filteredOn(own -> own.label().equals(answer.label()))
          .singleElement()
          .satisfies(
              own ->
                  assertThat(answer.probability()).isCloseTo(own.probability(), within(1e-4)));
    }
  }

  private static BufferedImage noise(int width, int height) {
    Random random = new Random(3);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      picture.setRGB(i % width, i / width, random.nextInt(1 << 24));
    }
    return picture;
  }
}
