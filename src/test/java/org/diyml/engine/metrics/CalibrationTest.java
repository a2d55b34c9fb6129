package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final List<String> LABELS = List.of("cat", "dog");

  /** SciPy's minimize_scalar, and the bins of the reference implementation of Guo et al. */
  @Test
  void agreesWithAComputationElsewhere() {
    Calibration calibration = Calibration.of(DrawnPictures.forWorkedExample().scored());

    assertThat(calibration.temperature().value()).isCloseTo(0.940479543, within(1e-6));
    assertThat(calibration.temperature().determined()).isTrue();
    assertThat(calibration.before().expectedCalibrationError())
        .isCloseTo(0.29847024545, within(1e-6));
    assertThat(calibration.after().expectedCalibrationError())
        .isCloseTo(0.27393225953, within(1e-6));
  }

  /** Answers of odds 9 that are right in 3 of 4 cases: the best odds are 3, so T = ln 9 / ln 3. */
  @Test
  void findsTheTemperatureKnownInClosedForm() {
    ScoredPictures pictures = sure(.9f, 300, 100);

    Calibration calibration = Calibration.of(pictures);

    assertThat(calibration.temperature().value()).isCloseTo(2, within(1e-6));
    assertThat(calibration.before().expectedCalibrationError()).isCloseTo(.15, within(1e-6));
    assertThat(calibration.after().expectedCalibrationError()).isCloseTo(0, within(1e-6));
    float[] scaled = calibration.temperature().apply(new float[] {.9f, .1f});
    assertThat(scaled[0]).isCloseTo(.75f, within(1e-6f));
    assertThat(scaled[1]).isCloseTo(.25f, within(1e-6f));
  }

  /** A search of a fine grid, by the definition of the likelihood. */
  @Test
  void hasNoBetterTemperature() {
    DrawnPictures drawn = new DrawnPictures(List.of("cat", "dog", "hen", "owl"), 60);
    double best = Calibration.of(drawn.scored()).temperature().value();

    for (double other = 0.05; other <= 20; other += 0.01) {
      assertThat(likelihoodLoss(drawn, best)).isLessThanOrEqualTo(
          likelihoodLoss(drawn, other) + 1e-6);
    }
  }

  @Test
  void stopsAtAnEndWhenThePicturesDoNotTell() {
    assertThat(Calibration.of(sure(.7f, 10, 0)).temperature())
        .isEqualTo(new Temperature(.05, false));
    assertThat(Calibration.of(sure(.7f, 0, 10)).temperature())
        .isEqualTo(new Temperature(20, false));
  }

  @Test
  void leavesProbabilitiesAloneThatTellNothing() {
    assertThat(Calibration.of(sure(.5f, 5, 5)).temperature()).isEqualTo(new Temperature(1, false));
  }

  @Test
  void survivesProbabilitiesOfZero() {
    Calibration calibration = Calibration.of(sure(1, 9, 1));

    assertThat(calibration.temperature().value()).isBetween(1.0, 20.0);
    assertThat(calibration.before().expectedCalibrationError()).isCloseTo(.1, within(1e-9));
  }

  @Test
  void hasNoFigureAfterForOnePicture() {
    Calibration calibration = Calibration.of(sure(.9f, 1, 0));

    assertThat(calibration.after()).isNull();
    assertThat(calibration.before().expectedCalibrationError()).isCloseTo(.1, within(1e-6));
  }

  @Test
  void dealsHalvesEvenlyInEachLabel() {
    int[] truth = {1, 0, 0, 1, 1, 2, 0, 1, 1};

    Halves halves = Halves.of(truth, 3);

    assertThat(halves.first()).hasSize(4);
    assertThat(halves.second()).hasSize(5);
    assertThat(IntStream.concat(IntStream.of(halves.first()), IntStream.of(halves.second())))
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
    for (int label = 0; label < 3; label++) {
      int of = label;
      long first = IntStream.of(halves.first()).filter(i -> truth[i] == of).count();
      long second = IntStream.of(halves.second()).filter(i -> truth[i] == of).count();
      assertThat(Math.abs(first - second)).isLessThanOrEqualTo(1);
    }
  }

  /** Answers "cat" with one probability, some right, some wrong. */
  private static ScoredPictures sure(float confidence, int right, int wrong) {
    int[] truth = new int[right + wrong];
    float[][] probabilities = new float[truth.length][];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i < right ? 0 : 1;
      probabilities[i] = new float[] {confidence, 1 - confidence};
    }
    return ScoredPictures.of(LABELS, truth, probabilities);
  }

  private static double likelihoodLoss(DrawnPictures drawn, double temperature) {
    double loss = 0;
    for (int i = 0; i < drawn.truth.length; i++) {
      double sum = 0;
      for (float probability : drawn.probabilities[i]) {
        sum += Math.pow(probability, 1 / temperature);
      }
      double ofTruth = Math.pow(drawn.probabilities[i][drawn.truth[i]], 1 / temperature);
      loss -= Math.log(ofTruth / sum);
    }
    return loss / drawn.truth.length;
  }
}
