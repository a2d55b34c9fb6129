package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void agreesWithAWorkedExample() {
    Interval interval = Interval.wilson95(8, 10);

    assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
  }

  @Test
  void isOpenTowardsTheInsideAtTheEnds() {
    assertThat(Interval.wilson95(10, 10).high()).isCloseTo(1, within(1e-9));
    assertThat(Interval.wilson95(10, 10).low()).isCloseTo(0.7225, within(1e-4));
    assertThat(Interval.wilson95(0, 10).low()).isCloseTo(0, within(1e-9));
  }

  @Test
  void refusesMoreSuccessesThanTrials() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson95(2, 1));
  }
}
