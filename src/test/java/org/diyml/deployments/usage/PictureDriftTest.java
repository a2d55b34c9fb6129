package org.diyml.deployments.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureDriftTest {
  @Test
  void seesThatPicturesAreOfAnotherKind() {
    PictureDrift drift = PictureDrift.of(new Unlike(200, 60, 100, 6));
    assertThat(drift.state()).isEqualTo(PictureDrift.State.UNLIKE);
    assertThat(drift.beyond()).isEqualTo(0.3);
    assertThat(drift.expected()).isBetween(0.05, 0.07);
  }

  @Test
  void saysWhenThereIsTooLittle() {
    assertThat(PictureDrift.of(null).state()).isEqualTo(PictureDrift.State.UNKNOWN);
    assertThat(PictureDrift.of(new Unlike(49, 40, 100, 6)).state())
        .isEqualTo(PictureDrift.State.FEW);
  }

  /** With few held-out pictures the limit itself is a matter of chance. */
  @Test
  void seldomTakesChanceForDrift() {
    for (int held : new int[] {5, 20, 100}) {
      int alarms = 0;
      Random random = new Random(held);
      for (int i = 0; i < 500; i++) {
        double[] usual = random.doubles(held).sorted().toArray();
        int limit = (int) Math.round(0.95 * (held - 1));
        long beyond =
            Arrays.stream(random.doubles(100).toArray()).filter(d -> d > usual[limit]).count();
        Unlike counted = new Unlike(100, beyond, held, held - limit);
        alarms += PictureDrift.of(counted).state() == PictureDrift.State.UNLIKE ? 1 : 0;
      }
      assertThat(alarms).as("of 500 with " + held + " held out").isLessThanOrEqualTo(15);
    }
  }

  @Test
  void addsUp() {
    assertThat(new Unlike(3, 1, 20, 2).plus(new Unlike(5, 2, 20, 2)))
        .isEqualTo(new Unlike(8, 3, 20, 2));
  }
}
