package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.diyml.engine.Backbone;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionExamples;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSet;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.Letterbox;
import org.diyml.engine.detection.TransferDetector;
import org.diyml.engine.detection.TruthBox;
import org.diyml.engine.dl4j.DetectionTrainer;
import org.diyml.engine.pictures.PictureReader;
import org.junit.jupiter.api.Test;

/** From pictures to boxes, with a real backbone: circles and squares on noise. */
class TransferDetectorTest {

  private static final List<String> LABELS = List.of("circle", "square");
  private static final int SIZE = 160;
  private static final int TRAIN = 32;

  private final List<BufferedImage> pictures = new ArrayList<>();
  private final List<TruthBox> objects = new ArrayList<>();

  @Test
  void answersWhatTheHeadFindsInPixelsOfThePicture() {
    draw(TRAIN + 8);
    List<BufferedImage> shown = pictures.subList(TRAIN, pictures.size());
    try (Backbone backbone = new OnnxBackbone(ModelFiles.backbone(), 1280, 576, 2)) {
      DetectionSet set =
          new DetectionSet(
              LABELS,
              SIZE,
              DetectionExamples.of(TRAIN, i -> example(i, backbone)),
              DetectionExamples.of(List.of()));
      DetectionHead head =
          new DetectionTrainer(1)
              .train(set, DetectionTrainer.RECIPE.withEpochs(30), TrainingListener.SILENT);
      try (TransferDetector detector =
          new TransferDetector(backbone, head, DetectionSettings.DEFAULT)) {
        List<List<Prediction>> answers = detector.predict(shown);

        assertThat(detector.decodeShortSide()).isEqualTo(PictureReader.FULL_SIZE);
        assertThat(detector.predict(List.of())).isEmpty();
        assertThat(answers).hasSameSizeAs(shown);
        int right = 0;
        for (int i = 0; i < shown.size(); i++) {
          assertSame(answers.get(i), evaluated(TRAIN + i, backbone, head));
          right += isFound(objects.get(TRAIN + i), answers.get(i)) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(shown.size() - 1);
      }
    }
  }

  /** What training's own evaluation sees: the maps, the head, the letterbox. */
  private List<Detection> evaluated(int picture, Backbone backbone, DetectionHead head) {
    DetectionExample example = example(picture, backbone);
    return example
        .letterbox()
        .toPicture(head.detect(List.of(example.maps()), DetectionSettings.DEFAULT).get(0));
  }

  private static void assertSame(List<Prediction> answers, List<Detection> found) {
    assertThat(answers).hasSameSizeAs(found);
    for (int i = 0; i < found.size(); i++) {
      assertThat(answers.get(i).label()).isEqualTo(LABELS.get(found.get(i).label()));
      assertThat(answers.get(i).probability()).isCloseTo(found.get(i).score(), within(1e-3));
      assertThat(answers.get(i).box().overlap(found.get(i).box())).isGreaterThan(0.99);
    }
  }

  private static boolean isFound(TruthBox object, List<Prediction> answers) {
    return !answers.isEmpty()
        && answers.get(0).label().equals(LABELS.get(object.label()))
        && answers.get(0).box().overlap(object.box()) > 0.5;
  }

  private DetectionExample example(int picture, Backbone backbone) {
    Letterbox letterbox = Letterbox.of(pictures.get(picture), SIZE);
    byte[] rgb = letterbox.rgb(pictures.get(picture));
    return new DetectionExample(
        backbone.maps(List.of(rgb), SIZE).get(0), letterbox, List.of(objects.get(picture)));
  }

  private void draw(int count) {
    Random random = new Random(4);
    for (int i = 0; i < count; i++) {
      BufferedImage picture = new BufferedImage(400, 240, BufferedImage.TYPE_3BYTE_BGR);
      for (int at = 0; at < 400 * 240; at++) {
        picture.setRGB(at % 400, at / 400, 0x808080 + random.nextInt(0x20) * 0x10101);
      }
      int label = i % 2;
      int side = 80 + random.nextInt(70);
      int x = random.nextInt(400 - side);
      int y = random.nextInt(240 - side);
      Graphics2D graphics = picture.createGraphics();
      graphics.setColor(label == 0 ? new Color(200, 40, 40) : new Color(40, 40, 200));
      if (label == 0) {
        graphics.fillOval(x, y, side, side);
      } else {
        graphics.fillRect(x, y, side, side);
      }
      graphics.dispose();
      pictures.add(picture);
      objects.add(TruthBox.of(label, new Box(x, y, side, side)));
    }
  }
}
