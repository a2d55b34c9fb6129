package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionRecallCurveTest {

  private static final List<String> LABELS = List.of("no", "yes");

  /** The example in the documentation of average_precision_score. */
  @Test
  void agreesWithTheExampleOfScikitLearn() {
    PrecisionRecallCurve curve = yes(new int[] {0, 0, 1, 1}, .1f, .4f, .35f, .8f);

    assertThat(curve.averagePrecision()).isCloseTo(0.83333333, within(1e-8));
    assertThat(curve.thresholds()).containsExactly(.8f, .4f, .35f, .1f);
    assertThat(curve.precision()).containsExactly(1.0, .5, 2 / 3.0, .5);
    assertThat(curve.recall()).containsExactly(.5, .5, 1.0, 1.0);
  }

  /** scikit-learn's figure; each value of a tie counts at once, whatever the order. */
  @Test
  void takesTiesAsOnePoint() {
    PrecisionRecallCurve curve = yes(new int[] {1, 0, 1, 0, 1}, .5f, .5f, .5f, .3f, .3f);

    assertThat(curve.averagePrecision()).isCloseTo(0.6444444444, within(1e-9));
    assertThat(curve.thresholds()).containsExactly(.5f, .3f);
    assertThat(yes(new int[] {0, 1, 1, 1, 0}, .5f, .5f, .5f, .3f, .3f)).isEqualTo(curve);
  }

  @Test
  void takesNegativeZeroAsZero() {
    PrecisionRecallCurve curve = yes(new int[] {1, 0}, -0f, 0f);

    assertThat(curve.thresholds()).containsExactly(0f);
    assertThat(curve.averagePrecision()).isEqualTo(.5);
  }

  @Test
  void agreesWithScikitLearnOnManyPictures() {
    List<PrecisionRecallCurve> curves =
        PrecisionRecallCurve.all(DrawnPictures.forWorkedExample().scored());

    assertThat(curves.get(0).averagePrecision()).isCloseTo(0.8689351152898134, within(1e-9));
    assertThat(curves.get(1).averagePrecision()).isCloseTo(0.4869827704806716, within(1e-9));
    assertThat(curves.get(2).averagePrecision()).isCloseTo(0.6652502959722987, within(1e-9));
  }

  @Test
  void isUndefinedForALabelWithoutPictures() {
    PrecisionRecallCurve owl =
        PrecisionRecallCurve.all(DrawnPictures.forWorkedExample().scored()).get(3);

    assertThat(owl).isEqualTo(
        new PrecisionRecallCurve("owl", 0, null, List.of(), List.of(), List.of()));
  }

  @Test
  void keepsTheBestOfEachHundredthWhenThinned() {
    DrawnPictures drawn = new DrawnPictures(List.of("cat", "dog", "hen", "owl"), 5_000);
    PrecisionRecallCurve curve = PrecisionRecallCurve.all(drawn.scored()).get(0);

    assertThat(curve.support()).isGreaterThan(2_000);
    assertThat(curve.thresholds()).hasSizeBetween(95, PrecisionRecallCurve.MOST_POINTS);
    assertThat(curve.recall()).isSorted().endsWith(1.0);
    for (int i = 0; i < curve.thresholds().size(); i++) {
      float threshold = curve.thresholds().get(i);
      int reached = 0;
      int found = 0;
      for (int picture = 0; picture < drawn.truth.length; picture++) {
        boolean reaches = drawn.probabilities[picture][0] >= threshold;
        reached += reaches ? 1 : 0;
        found += reaches && drawn.truth[picture] == 0 ? 1 : 0;
      }
      assertThat(curve.precision().get(i)).isEqualTo((double) found / reached);
      assertThat(curve.recall().get(i)).isEqualTo((double) found / curve.support());
    }
  }

  @Test
  void losesNoStepOfRecallForFewPictures() {
    DrawnPictures drawn = DrawnPictures.forWorkedExample();
    PrecisionRecallCurve curve = PrecisionRecallCurve.all(drawn.scored()).get(2);

    double area = 0;
    double before = 0;
    for (int i = 0; i < curve.recall().size(); i++) {
      area += (curve.recall().get(i) - before) * curve.precision().get(i);
      before = curve.recall().get(i);
    }
    assertThat(curve.thresholds()).hasSizeLessThan(drawn.truth.length / 2);
    assertThat(area).isCloseTo(curve.averagePrecision(), within(1e-12));
  }

  private static PrecisionRecallCurve yes(int[] truth, float... scores) {
    float[][] probabilities = new float[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = new float[] {1 - scores[i], scores[i]};
    }
    return PrecisionRecallCurve.all(ScoredPictures.of(LABELS, truth, probabilities)).get(1);
  }
}
