package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diyml.engine.Backbone;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.export.BackboneFile;
import org.diyml.engine.convert.export.DetectorExport;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.TransferDetector;
import org.diyml.engine.dl4j.Dl4jHead;
import org.diyml.engine.pictures.PictureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A detector trained here answers the same as one file that gets nothing but the picture. */
class DetectorExportTest {

  private static final DetectionSettings SETTINGS = DetectionSettings.JUDGING;

  private final CirclesAndSquares drawn = new CirclesAndSquares();

  @Test
  void answersAsThePlatformDoes(@TempDir Path folder) throws IOException {
    try (Backbone backbone = new OnnxBackbone(ModelFiles.backbone(), 1280, 576, 2)) {
      DetectionHead head = drawn.train(backbone);
      head.save(folder);
      byte[] many = export(folder, 0.1);
      byte[] sure = export(folder, 0.5);
      try (TransferDetector own = new TransferDetector(backbone, head, SETTINGS);
          Predictor lenient = open(many);
          Predictor strict = open(sure)) {
        int boxes = 0;
        for (BufferedImage picture : shown()) {
          List<Prediction> expected = own.predict(List.of(picture)).get(0);
          boxes += assertSame(lenient.predict(List.of(picture)).get(0), from(0.1, expected));
          assertSame(strict.predict(List.of(picture)).get(0), from(0.5, expected));
        }
        assertThat(boxes).as("there was something to compare").isGreaterThan(10);
      }
      assertThat(metadata(sure))
          .containsEntry("labels", "circle\nsquare")
          .containsEntry("threshold", "0.5")
          .containsEntry("iteration", "3");
    }
  }

  @Test
  void findsNothingWhereNothingIsSure(@TempDir Path folder) throws IOException {
    try (Backbone backbone = new OnnxBackbone(ModelFiles.backbone(), 1280, 576, 2);
        DetectionHead head = drawn.train(backbone)) {
      head.save(folder);
      try (Predictor exported = open(export(folder, 1))) {
        assertThat(exported.predict(drawn.unseen()).get(0)).isEmpty();
      }
    }
  }

  /** Wide, high, small and odd ones. */
  private List<BufferedImage> shown() {
    List<BufferedImage> shown = new ArrayList<>(drawn.unseen());
    shown.add(scaled(drawn.unseen().get(0), 211, 347));
    shown.add(scaled(drawn.unseen().get(1), 97, 41));
    shown.add(scaled(drawn.unseen().get(2), 1600, 960));
    shown.add(scaled(drawn.unseen().get(3), CirclesAndSquares.SIZE, CirclesAndSquares.SIZE));
    shown.add(new BufferedImage(3, 500, BufferedImage.TYPE_3BYTE_BGR));
    return shown;
  }

  private static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = scaled.createGraphics();
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return scaled;
  }

  private static List<Prediction> from(double score, List<Prediction> found) {
    return found.stream().filter(one -> one.probability() >= score).toList();
  }

  private static int assertSame(List<Prediction> answers, List<Prediction> expected) {
    assertThat(answers).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Prediction own = expected.get(i);
      assertThat(answers.get(i).label()).isEqualTo(own.label());
      assertThat(answers.get(i).probability()).isCloseTo(own.probability(), within(1e-3));
      assertThat(answers.get(i).box().x()).isCloseTo(own.box().x(), within(0.5));
      assertThat(answers.get(i).box().y()).isCloseTo(own.box().y(), within(0.5));
      assertThat(answers.get(i).box().width()).isCloseTo(own.box().width(), within(0.5));
      assertThat(answers.get(i).box().height()).isCloseTo(own.box().height(), within(0.5));
    }
    return expected.size();
  }

  private static Predictor open(byte[] onnx) {
    return new ExportedModel(onnx, CirclesAndSquares.LABELS, PictureReader.FULL_SIZE, 2);
  }

  private static byte[] export(Path folder, double threshold) throws IOException {
    OnnxModelSpec spec = ModelFiles.backbone();
    BackboneFile backbone =
        new BackboneFile(
            Files.readAllBytes(spec.file()),
            spec.name(),
            "00",
            spec.inputName(),
            new BackboneFile.Outputs("features", "feature_map_16", "feature_map"),
            new BackboneFile.Channels(1280, 576, 1280));
    byte[] zip = Files.readAllBytes(folder.resolve(Dl4jHead.NETWORK_FILE));
    try (ZipContents contents = ZipContents.open(zip)) {
      return new DetectorExport(backbone)
          .write(
              Dl4jNetwork.read(contents, zip.length * 10L),
              CirclesAndSquares.LABELS,
              CirclesAndSquares.SIZE,
              SETTINGS,
              threshold,
              Map.of("iteration", "3"));
    }
  }

  private static Map<String, String> metadata(byte[] onnx) throws IOException {
    return ModelProto.parseFrom(onnx).getMetadataPropsList().stream()
        .collect(
            Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
  }
}
