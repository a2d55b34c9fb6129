package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void agreesWithAWorkedExample() {
    Reliability reliability =
        Reliability.of(
            new float[] {.95f, .97f, .7f, .71f}, new boolean[] {true, false, true, true});

    // The last bin (14/15 to 1): confidence .96, accuracy .5; 10/15 to 11/15: .705 and 1.
    assertThat(reliability.expectedCalibrationError())
        .isCloseTo(.5 * .46 + .5 * .295, within(1e-6));
    ReliabilityBin last = reliability.bins().get(14);
    assertThat(last.pictures()).isEqualTo(2);
    assertThat(last.confidence()).isCloseTo(.96, within(1e-6));
    assertThat(last.accuracy()).isEqualTo(.5);
    assertThat(last.high()).isEqualTo(1);
  }

  @Test
  void hasFifteenBinsEachWithItsUpperEnd() {
    Reliability reliability =
        Reliability.of(new float[] {0, .2f, .6f, 1}, new boolean[] {true, true, true, true});

    assertThat(reliability.bins()).hasSize(15);
    assertThat(reliability.bins().stream().map(ReliabilityBin::pictures).toList())
        .containsExactly(1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1);
    assertThat(reliability.bins().get(1))
        .isEqualTo(new ReliabilityBin(1 / 15.0, 2 / 15.0, 0, null, null));
  }
}
