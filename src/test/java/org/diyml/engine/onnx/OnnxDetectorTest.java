package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.Predictor;
import org.junit.jupiter.api.Test;

class OnnxDetectorTest {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;

  @Test
  void boxesAreInPixelsOfThePicture() {
    DetectionSettings everything = new DetectionSettings(0.001, 0.5, 20);
    try (Predictor detector = new OnnxDetector(ModelFiles.detector(), everything, 2)) {
      List<List<Prediction>> answers = detector.predict(List.of(noise(1), noise(2)));

      assertThat(detector.decodeShortSide()).isZero();
      assertThat(answers).hasSize(2);
      assertThat(answers.get(0))
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(20)
          .isSortedAccordingTo(Prediction.BEST_FIRST)
          .allSatisfy(
              found -> {
                Box box = found.box();
                assertThat(box.x()).isGreaterThanOrEqualTo(0);
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(WIDTH + 1e-6);
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(HEIGHT + 1e-6);
              });
    }
  }

  @Test
  void aHighThresholdFindsNothingInNoise() {
    DetectionSettings strict = new DetectionSettings(0.99, 0.5, 20);
    try (Predictor detector = new OnnxDetector(ModelFiles.detector(), strict, 2)) {
      assertThat(detector.predict(List.of(noise(1)))).containsExactly(List.of());
    }
  }

  @Test
  void classifiesByTheBestScoreOfEachLabel() {
    OnnxModelSpec spec = ModelFiles.detector();
    OnnxDetector detector = new OnnxDetector(spec, new DetectionSettings(0.001, 0.5, 1), 2);
    try (Predictor classifier = new DetectorAsClassifier(detector)) {
      List<Prediction> answer = classifier.predict(List.of(noise(1))).get(0);
      Prediction found = detector.predict(List.of(noise(1))).get(0).get(0);

      assertThat(classifier.decodeShortSide()).isEqualTo(300);
      assertThat(answer)
          .extracting(Prediction::label)
          .containsExactlyInAnyOrderElementsOf(spec.labels());
      assertThat(answer).allSatisfy(label -> assertThat(label.box()).isNull());
      assertThat(answer.get(0)).isEqualTo(Prediction.ofPicture(found.label(), found.probability()));
    }
  }

  private static BufferedImage noise(long seed) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return picture;
  }
}
