package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldSummaryTest {

  private static final List<String> LABELS = List.of("cat", "dog");

  @Test
  void agreesWithAWorkedExample() {
    FoldSummary summary =
        FoldSummary.of(
            List.of(fold(0, 0, 1, 1), fold(0, 0, 1, 0), fold(1, 1, 1, 1), fold(0, 0, 1, 1)));

    assertThat(summary.folds()).isEqualTo(4);
    assertThat(summary.accuracy().values()).containsExactly(1.0, .75, .5, 1.0);
    assertThat(summary.accuracy().mean()).isCloseTo(.8125, within(1e-12));
    // numpy.std([1, .75, .5, 1])
    assertThat(summary.accuracy().standardDeviation()).isCloseTo(0.2072890494, within(1e-9));
    assertThat(summary.balancedAccuracy().values()).containsExactly(1.0, .75, .5, 1.0);
    assertThat(summary.macroF1().values().get(1)).isCloseTo((.8 + 2 / 3.0) / 2, within(1e-12));
    assertThat(summary.weightedF1().values().get(2)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void hasNoSpreadForOneFold() {
    assertThat(FoldSummary.of(List.of(fold(0, 0, 1, 0))).accuracy())
        .isEqualTo(new Spread(.75, 0, List.of(.75)));
  }

  @Test
  void refusesNoFolds() {
    assertThatIllegalArgumentException().isThrownBy(() -> FoldSummary.of(List.of()));
  }

  /** Two cats and two dogs, with those answers. */
  private static ClassificationMetrics fold(int... answers) {
    return ClassificationMetrics.of(new int[] {0, 0, 1, 1}, answers, LABELS);
  }
}
