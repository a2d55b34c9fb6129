package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

  /** Counted by NumPy; the p-value is SciPy's. */
  @Test
  void isBeatenByAModelThatLearned() {
    Baseline baseline = Baseline.of(DrawnPictures.forWorkedExample().scored(), 0);

    assertThat(baseline.label()).isEqualTo("cat");
    assertThat(baseline.accuracy()).isCloseTo(.52, within(1e-12));
    assertThat(baseline.test().onlyCandidate()).isEqualTo(66);
    assertThat(baseline.test().onlyReference()).isEqualTo(24);
    assertThat(baseline.test().pValue()).isCloseTo(1.0902049191e-5, within(1e-12));
    assertThat(baseline.verdict()).isEqualTo(Verdict.BETTER);
  }

  @Test
  void isNotBeatenByItself() {
    ScoredPictures pictures =
        ScoredPictures.of(
            List.of("cat", "dog"), new int[] {0, 0, 1}, new float[][] {{1, 0}, {1, 0}, {1, 0}});

    assertThat(Baseline.of(pictures, 0).verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    assertThat(Baseline.of(pictures, 1).accuracy()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void takesTheFirstOfEquallyFrequentLabels() {
    assertThat(Baseline.majority(new int[] {2, 1, 2, 1, 0}, 3)).isEqualTo(1);
    assertThat(Baseline.majority(new int[] {2, 1, 2}, 3)).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> Baseline.majority(new int[] {3}, 3));
  }
}
