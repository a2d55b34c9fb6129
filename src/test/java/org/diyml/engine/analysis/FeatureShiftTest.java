package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureShiftTest {

  private final Random random = new Random(3);

  @Test
  void picturesOfTheSameKindAreUsual() {
    FeatureShift shift = FeatureShift.of(known(), rows(200, 0));
    assertThat(shift.beyond()).isBetween(0.0, 0.15);
    assertThat(shift.here()).isBetween(0.8 * shift.usual(), 1.2 * shift.usual());
  }

  @Test
  void picturesOfAnotherKindAreFar() {
    FeatureShift shift = FeatureShift.of(known(), rows(200, 4));
    assertThat(shift.beyond()).isGreaterThan(0.9);
    assertThat(shift.here()).isGreaterThan(2 * shift.usual());
  }

  @Test
  void theVeryPicturesAreNoDistanceAway() {
    float[][] learned = rows(20, 0);
    FeatureShift shift = FeatureShift.of(new Likeness(learned, rows(20, 0)), learned);
    assertThat(shift.here()).isLessThan(1e-5);
    assertThat(shift.beyond()).isZero();
  }

  @Test
  void tellsPicturesOneByOne() {
    Likeness known = known();
    assertThat(known.held()).isEqualTo(100);
    assertThat(known.rare()).isEqualTo(6);
    assertThat(known.beyond(rows(200, 4))).isGreaterThan(180);
    assertThat(known.beyond(rows(200, 0))).isLessThan(30);
    assertThat(new Likeness(rows(9, 0), rows(1, 0)).rare()).isEqualTo(1);
  }

  private Likeness known() {
    return new Likeness(rows(300, 0), rows(100, 0));
  }

  /** Around a direction, and around another one from {@code turned} on. */
  private float[][] rows(int count, float turned) {
    float[][] rows = new float[count][16];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian() / 2 + (i < 8 ? 2 : turned);
      }
    }
    return rows;
  }
}
