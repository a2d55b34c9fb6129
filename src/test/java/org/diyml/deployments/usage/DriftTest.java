package org.diyml.deployments.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final int[] SURE = {0, 0, 0, 0, 1, 1, 2, 4, 12, 80};
  private static final int[] UNSURE = {0, 0, 1, 4, 10, 20, 25, 20, 12, 8};

  @Test
  void seesThatAModelGotLessSure() {
    Drift drift = Drift.between(draw(SURE, 200, 1), draw(UNSURE, 300, 2));
    assertThat(drift.state()).isEqualTo(Drift.State.LOWER);
    assertThat(drift.seen()).isLessThan(drift.expected());
    assertThat(drift.index()).isGreaterThan(0.2);
  }

  @Test
  void seesThatAModelGotSurer() {
    assertThat(Drift.between(draw(UNSURE, 200, 1), draw(SURE, 300, 2)).state())
        .isEqualTo(Drift.State.OTHER);
  }

  @Test
  void seldomTakesChanceForDrift() {
    int alarms = 0;
    for (int seed = 0; seed < 200; seed++) {
      Drift drift = Drift.between(draw(UNSURE, 40, seed), draw(UNSURE, 60, 1000 + seed));
      alarms += drift.state() == Drift.State.NONE ? 0 : 1;
    }
    assertThat(alarms).isLessThanOrEqualTo(6);
  }

  @Test
  void saysWhenThereIsTooLittle() {
    assertThat(Drift.between(draw(SURE, 200, 1), draw(UNSURE, 49, 2)).state())
        .isEqualTo(Drift.State.FEW);
    assertThat(Drift.between(new long[10], draw(UNSURE, 300, 2)).state())
        .isEqualTo(Drift.State.UNKNOWN);
  }

  private static long[] draw(int[] weights, int pictures, long seed) {
    Random random = new Random(seed);
    long[] tenths = new long[weights.length];
    for (int i = 0; i < pictures; i++) {
      int left = random.nextInt(100);
      int tenth = 0;
      while (left >= weights[tenth]) {
        left -= weights[tenth++];
      }
      tenths[tenth]++;
    }
    return tenths;
  }
}
