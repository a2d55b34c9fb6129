package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfFloatsTest {

  @Test
  void everyHalfSurvivesTheWayThereAndBack() {
    for (int bits = Short.MIN_VALUE; bits <= Short.MAX_VALUE; bits++) {
      short half = (short) bits;
      float wide = HalfFloats.toFloat(half);
      if (!Float.isNaN(wide)) {
        assertThat(HalfFloats.of(wide)).isEqualTo(half);
      }
    }
  }

  @Test
  void knowsTheValuesOfTheStandard() {
    assertThat(HalfFloats.toFloat((short) 0x3C00)).isEqualTo(1f);
    assertThat(HalfFloats.toFloat((short) 0xC000)).isEqualTo(-2f);
    assertThat(HalfFloats.toFloat((short) 0x7BFF)).isEqualTo(65504f);
    assertThat(HalfFloats.toFloat((short) 0x0001)).isEqualTo(0x1p-24f);
    assertThat(HalfFloats.toFloat((short) 0x7C00)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(HalfFloats.toFloat((short) 0x7E00)).isNaN();
  }

  @Test
  void roundsToTheNearestAndTiesToEven() {
    assertThat(HalfFloats.of(1 + 0x1p-11f)).isEqualTo((short) 0x3C00);
    assertThat(HalfFloats.of(1 + 3 * 0x1p-11f)).isEqualTo((short) 0x3C02);
    assertThat(HalfFloats.of(Math.nextUp(1 + 0x1p-11f))).isEqualTo((short) 0x3C01);
    assertThat(HalfFloats.of(0x1p-25f)).isEqualTo((short) 0);
    assertThat(HalfFloats.of(1e9f)).isEqualTo((short) 0x7C00);
    assertThat(HalfFloats.of(Float.NaN)).isEqualTo((short) 0x7E00);
    assertThat(HalfFloats.of(-0f)).isEqualTo((short) 0x8000);
  }
}
