package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TargetsTest {

  @Test
  void smoothingSpreadsPartOfTheTruth() {
    Targets smooth = new Targets(0.1, false);

    assertThat(smooth.ofTruth(4)).isCloseTo(0.925f, within(1e-6f));
    assertThat(smooth.ofOthers(4)).isCloseTo(0.025f, within(1e-6f));
  }

  @Test
  void rareLabelsWeighMore() {
    float[] weights = new Targets(0, true).weights(new int[] {0, 0, 0, 2}, 3);

    assertThat(weights).containsExactly(4f / 6, 1f, 2f);
  }

  @Test
  void withoutBalanceEachWeighsTheSame() {
    assertThat(Targets.PLAIN.weights(new int[] {0, 0, 1}, 2)).containsExactly(1f, 1f);
  }
}
