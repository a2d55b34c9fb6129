package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import org.diyml.engine.Backbone;
import org.diyml.engine.Prediction;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionExample;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.TransferDetector;
import org.diyml.engine.detection.TruthBox;
import org.diyml.engine.pictures.PictureReader;
import org.junit.jupiter.api.Test;

/** From pictures to boxes, with a real backbone. */
class TransferDetectorTest {

  private static final List<String> LABELS = CirclesAndSquares.LABELS;

  private final CirclesAndSquares drawn = new CirclesAndSquares();

  @Test
  void answersWhatTheHeadFindsInPixelsOfThePicture() {
    List<BufferedImage> shown = drawn.unseen();
    try (Backbone backbone = new OnnxBackbone(ModelFiles.backbone(), 1280, 576, 2)) {
      DetectionHead head = drawn.train(backbone);
      try (TransferDetector detector =
          new TransferDetector(backbone, head, DetectionSettings.DEFAULT)) {
        List<List<Prediction>> answers = detector.predict(shown);

        assertThat(detector.decodeShortSide()).isEqualTo(PictureReader.FULL_SIZE);
        assertThat(detector.predict(List.of())).isEmpty();
        assertThat(answers).hasSameSizeAs(shown);
        int right = 0;
        for (int i = 0; i < shown.size(); i++) {
          TruthBox object = drawn.unseenObjects().get(i);
          assertSame(answers.get(i), evaluated(shown.get(i), object, backbone, head));
          right += isFound(object, answers.get(i)) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(shown.size() - 1);
      }
    }
  }

  /** What training's own evaluation sees: the maps, the head, the letterbox. */
  private static List<Detection> evaluated(
      BufferedImage picture, TruthBox object, Backbone backbone, DetectionHead head) {
    DetectionExample example = CirclesAndSquares.example(picture, object, backbone);
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
}
