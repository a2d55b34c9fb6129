package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {

  private static final Prediction BEST = new Prediction("cat", 0.9, new Box(0, 0, 10, 10));
  private static final Prediction SAME = new Prediction("cat", 0.8, new Box(1, 0, 10, 10));
  private static final Prediction OTHER_LABEL = new Prediction("dog", 0.7, new Box(0, 0, 10, 10));
  private static final Prediction ELSEWHERE = new Prediction("cat", 0.6, new Box(8, 0, 10, 10));

  @Test
  void keepsTheBestOfOverlappingBoxesOfOneLabel() {
    assertThat(apply(100)).containsExactly(BEST, OTHER_LABEL, ELSEWHERE);
  }

  @Test
  void keepsNoMoreThanWanted() {
    assertThat(apply(2)).containsExactly(BEST, OTHER_LABEL);
  }

  private static List<Prediction> apply(int maxDetections) {
    return new NonMaximumSuppression(new DetectionSettings(0.1, 0.5, maxDetections))
        .apply(List.of(ELSEWHERE, SAME, OTHER_LABEL, BEST));
  }
}
