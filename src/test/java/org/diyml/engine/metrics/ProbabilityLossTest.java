package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProbabilityLossTest {

  /** The example in the documentation of log_loss: ham is 0, spam is 1. */
  @Test
  void agreesWithTheExampleOfLogLoss() {
    ScoredPictures pictures =
        ScoredPictures.of(
            List.of("ham", "spam"),
            new int[] {1, 0, 0, 1},
            new float[][] {{.1f, .9f}, {.9f, .1f}, {.8f, .2f}, {.35f, .65f}});

    assertThat(ProbabilityLoss.logLoss(pictures)).isCloseTo(0.21616187468, within(1e-6));
  }

  /** The examples in the documentation of brier_score_loss, with two and with three labels. */
  @Test
  void agreesWithTheExamplesOfBrierScoreLoss() {
    ScoredPictures two =
        ScoredPictures.of(
            List.of("ham", "spam"),
            new int[] {0, 1, 1, 0},
            new float[][] {{.9f, .1f}, {.1f, .9f}, {.2f, .8f}, {.7f, .3f}});
    ScoredPictures three =
        ScoredPictures.of(
            List.of("eggs", "ham", "spam"),
            new int[] {0, 1, 2},
            new float[][] {{.8f, .1f, .1f}, {.2f, .7f, .1f}, {.2f, .2f, .6f}});

    assertThat(ProbabilityLoss.brierScore(two)).isCloseTo(0.0375, within(1e-6));
    assertThat(ProbabilityLoss.brierScore(three)).isCloseTo(0.14666666667, within(1e-6));
  }

  @Test
  void agreesWithScikitLearnOnManyPictures() {
    ScoredPictures pictures = DrawnPictures.forWorkedExample().scored();

    assertThat(ProbabilityLoss.logLoss(pictures)).isCloseTo(1.0225352559390901, within(1e-6));
    assertThat(ProbabilityLoss.brierScore(pictures)).isCloseTo(0.5224037382601707, within(1e-6));
  }

  /** scikit-learn's log_loss of the same 32-bit floats. */
  @Test
  void staysFiniteForACertainMistake() {
    ScoredPictures pictures =
        ScoredPictures.of(
            List.of("cat", "dog"),
            new int[] {0, 1, 0},
            new float[][] {{.5f, .5f}, {1, 0}, {1, 0}});

    assertThat(ProbabilityLoss.logLoss(pictures)).isCloseTo(5.545177459716797, within(1e-6));
  }
}
