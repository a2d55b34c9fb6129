package org.diyml.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diyml.engine.Box;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {

  private static final Detection BEST = new Detection(0, 0.9, new Box(0, 0, 10, 10));
  private static final Detection SAME = new Detection(0, 0.8, new Box(1, 0, 10, 10));
  private static final Detection OTHER_LABEL = new Detection(1, 0.7, new Box(0, 0, 10, 10));
  private static final Detection ELSEWHERE = new Detection(0, 0.6, new Box(8, 0, 10, 10));
  private static final Detection DOUBTFUL = new Detection(0, 0.05, new Box(50, 0, 10, 10));

  @Test
  void keepsTheBestOfOverlappingBoxesOfOneLabel() {
    assertThat(apply(100)).containsExactly(BEST, OTHER_LABEL, ELSEWHERE);
  }

  @Test
  void keepsNoMoreThanWanted() {
    assertThat(apply(2)).containsExactly(BEST, OTHER_LABEL);
  }

  private static List<Detection> apply(int maxDetections) {
    return NonMaximumSuppression.apply(
        List.of(ELSEWHERE, DOUBTFUL, SAME, OTHER_LABEL, BEST),
        new DetectionSettings(0.1, 0.5, maxDetections));
  }
}
