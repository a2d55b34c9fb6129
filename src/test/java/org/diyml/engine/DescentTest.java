package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DescentTest {

  @Test
  void aConstantRateStays() {
    Descent constant = Descent.adam(0.1);

    assertThat(constant.rate(0, 10, 100)).isEqualTo(0.1);
    assertThat(constant.rate(99, 10, 100)).isEqualTo(0.1);
  }

  @Test
  void aCosineFallsToNothing() {
    Descent cosine = new Descent(Optimiser.SGD, 0.2, Schedule.COSINE, 0, 0);

    assertThat(cosine.rate(0, 10, 100)).isEqualTo(0.2);
    assertThat(cosine.rate(50, 10, 100)).isCloseTo(0.1, within(1e-12));
    assertThat(cosine.rate(99, 10, 100)).isBetween(0.0, 0.001);
  }

  @Test
  void warmsUpEvenly() {
    Descent warm = new Descent(Optimiser.ADAM, 0.3, Schedule.CONSTANT, 0.2, 0);

    assertThat(warm.rate(0, 10, 100)).isCloseTo(0.1, within(1e-12));
    assertThat(warm.rate(1, 10, 100)).isCloseTo(0.2, within(1e-12));
    assertThat(warm.rate(2, 10, 100)).isEqualTo(0.3);
  }

  @Test
  void aWarmUpMayLastLongerThanTheTraining() {
    Descent warm = new Descent(Optimiser.ADAM, 0.3, Schedule.COSINE, 50, 0);

    assertThat(warm.rate(9, 10, 10)).isPositive().isLessThan(0.01);
  }

  @Test
  void refusesRatesThatCannotLearn() {
    assertThatIllegalArgumentException().isThrownBy(() -> Descent.adam(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Descent.adam(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Descent.adam(1.5));
  }
}
