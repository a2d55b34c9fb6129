package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.junit.jupiter.api.Test;

class OnnxClassifierTest {

  @Test
  void givesAllLabelsBestFirst() {
    Optional<OnnxModelSpec> spec = ModelFiles.classifier();
    assumeThat(spec).as("the ImageNet model is not part of the product").isPresent();
    try (Predictor classifier = new OnnxClassifier(spec.orElseThrow(), 2)) {
      BufferedImage picture = new BufferedImage(50, 80, BufferedImage.TYPE_INT_RGB);

      List<Prediction> answer = classifier.predict(List.of(picture)).get(0);

      assertThat(answer).hasSize(1000).isSortedAccordingTo(Prediction.BEST_FIRST);
      assertThat(answer.stream().mapToDouble(Prediction::probability).sum())
          .isCloseTo(1, within(1e-3));
    }
  }
}
