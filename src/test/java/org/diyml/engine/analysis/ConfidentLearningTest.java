package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

  @Test
  void ranksByHowMuchMoreProbableAnotherLabelIs() {
    float[][] probabilities = {
      {0.9f, 0.1f}, {0.8f, 0.2f}, {0.2f, 0.8f}, {0.05f, 0.95f}, {0.1f, 0.9f}, null, {0.7f, 0.3f}
    };
    int[] truth = {0, 0, 0, 0, 1, 1, 0};
    assertThat(ConfidentLearning.suspects(probabilities, truth, 2))
        .extracting(Suspect::index)
        .containsExactly(3, 2);
    assertThat(ConfidentLearning.suspects(probabilities, truth, 2).get(0).suggested()).isEqualTo(1);
  }

  @Test
  void asksForTheUsualConfidenceOfTheOtherLabel() {
    float[][] probabilities = {{0.45f, 0.55f}, {0.9f, 0.1f}, {0.05f, 0.95f}, {0.05f, 0.95f}};
    assertThat(ConfidentLearning.suspects(probabilities, new int[] {0, 0, 1, 1}, 2)).isEmpty();
  }
}
