package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.diyml.engine.metrics.RecommendedThreshold.Reason;
import org.junit.jupiter.api.Test;

class ThresholdCurveTest {

  /** Counted by NumPy on the same pictures. */
  @Test
  void agreesWithACountElsewhere() {
    ThresholdCurve curve = ThresholdCurve.of(DrawnPictures.forWorkedExample().scored());

    assertThat(curve.points()).hasSize(101);
    assertThat(curve.points().get(25)).isEqualTo(new ThresholdPoint(.25, 200, 1, .73));
    ThresholdPoint half = curve.points().get(50);
    assertThat(half.answered()).isEqualTo(119);
    assertThat(half.coverage()).isCloseTo(0.595, within(1e-12));
    assertThat(half.accuracy()).isCloseTo(0.8235294117647058, within(1e-12));
    assertThat(curve.points().get(90)).isEqualTo(new ThresholdPoint(.9, 7, .035, 0.0));
    assertThat(curve.points().get(100)).isEqualTo(new ThresholdPoint(1, 0, 0, null));
    assertThat(curve.recommended())
        .isEqualTo(new RecommendedThreshold(null, .95, Reason.NEVER_RELIABLE));
  }

  @Test
  void countsAProbabilityThatEqualsTheThreshold() {
    ThresholdCurve curve = curve(1, 0, .9f);

    assertThat(curve.points().get(90).answered()).isEqualTo(1);
    assertThat(curve.points().get(91).answered()).isZero();
    assertThat(curve(1, 0, 1).points().get(100).answered()).isEqualTo(1);
  }

  @Test
  void recommendsTheLowestThatIsReliable() {
    assertThat(curve(20, 5, .8f, .7f).recommended())
        .isEqualTo(new RecommendedThreshold(.71, .95, Reason.LOWEST_RELIABLE));
  }

  @Test
  void recommendsNoneWhereNoneIsNeeded() {
    assertThat(curve(19, 1, .8f, .7f).recommended())
        .isEqualTo(new RecommendedThreshold(0.0, .95, Reason.ALL_ANSWERS_RELIABLE));
  }

  @Test
  void doesNotRelyOnAFewAnswers() {
    assertThat(curve(19, 2, .8f, .7f).recommended().reason()).isEqualTo(Reason.NEVER_RELIABLE);
    assertThat(curve(19, 0, .8f).recommended())
        .isEqualTo(new RecommendedThreshold(null, .95, Reason.TOO_FEW_PICTURES));
  }

  /** Some right answers with the first probability, and some wrong ones with the last. */
  private static ThresholdCurve curve(int right, int wrong, float... confidences) {
    int[] truth = new int[right + wrong];
    float[][] probabilities = new float[truth.length][];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i < right ? 0 : 1;
      float best = confidences[i < right ? 0 : confidences.length - 1];
      probabilities[i] = new float[] {best, 1 - best};
    }
    return ThresholdCurve.of(ScoredPictures.of(List.of("cat", "dog"), truth, probabilities));
  }
}
