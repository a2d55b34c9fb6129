package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final DrawnPictures drawn = DrawnPictures.forWorkedExample();
  private final int[] candidate = drawn.scored().answers();

  /** A bootstrap written with NumPy and scikit-learn's F1: equal but for the resampling's noise. */
  @Test
  void agreesWithABootstrapElsewhere() {
    Comparison comparison = compare(candidate, spoilt(9), 1);

    assertThat(comparison.pictures()).isEqualTo(200);
    assertThat(comparison.accuracy().difference()).isCloseTo(.055, within(1e-9));
    assertThat(comparison.accuracy().interval().low()).isCloseTo(.015, within(.0051));
    assertThat(comparison.accuracy().interval().high()).isCloseTo(.1, within(.0051));
    assertThat(comparison.macroF1().difference()).isCloseTo(0.0487283872, within(1e-9));
    assertThat(comparison.macroF1().interval().low()).isCloseTo(0.017176, within(.003));
    assertThat(comparison.macroF1().interval().high()).isCloseTo(0.08173736, within(.003));
    assertThat(comparison.verdict()).isEqualTo(Verdict.BETTER);
  }

  /** Written from the definition: draws pictures, and works all figures out anew. */
  @Test
  void agreesWithANaiveBootstrap() {
    int[] reference = spoilt(9);
    double[] accuracy = new double[2_000];
    double[] macroF1 = new double[2_000];
    Random random = new Random(3);
    for (int i = 0; i < accuracy.length; i++) {
      int[] places = random.ints(drawn.truth.length, 0, drawn.truth.length).toArray();
      ClassificationMetrics one = at(places, candidate);
      ClassificationMetrics other = at(places, reference);
      accuracy[i] = one.accuracy() - other.accuracy();
      macroF1[i] = one.macroF1() - other.macroF1();
    }

    PairedBootstrap.Differences fast =
        new PairedBootstrap(drawn.truth, candidate, reference, 4).differences(10_000, 1);

    assertThat(mean(fast.accuracy())).isCloseTo(mean(accuracy), within(.002));
    assertThat(deviation(fast.accuracy())).isCloseTo(deviation(accuracy), within(.002));
    assertThat(mean(fast.macroF1())).isCloseTo(mean(macroF1), within(.002));
    assertThat(deviation(fast.macroF1())).isCloseTo(deviation(macroF1), within(.002));
  }

  @Test
  void turnsRoundWithTheModels() {
    Comparison there = compare(candidate, spoilt(9), 5);
    Comparison back = compare(spoilt(9), candidate, 5);

    assertThat(back.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(back.accuracy().difference()).isEqualTo(-there.accuracy().difference());
    assertThat(back.accuracy().interval().low())
        .isCloseTo(-there.accuracy().interval().high(), within(1e-12));
    assertThat(back.accuracy().pValue()).isEqualTo(there.accuracy().pValue());
    assertThat(back.mcNemar().onlyReference()).isEqualTo(there.mcNemar().onlyCandidate());
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(compare(candidate, spoilt(9), 5)).isEqualTo(compare(candidate, spoilt(9), 5));
    assertThat(compare(candidate, spoilt(9), 5)).isNotEqualTo(compare(candidate, spoilt(9), 6));
  }

  @Test
  void seesNoDifferenceBetweenEquals() {
    Comparison comparison = compare(candidate, candidate, 1);

    assertThat(comparison.accuracy().interval()).isEqualTo(new Interval(0, 0));
    assertThat(comparison.macroF1().pValue()).isEqualTo(1);
    assertThat(comparison.mcNemar()).isEqualTo(new McNemar(0, 0, 1));
    assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  /** Five pictures to none: the bootstrap is convinced, the exact test is not (p = 0.0625). */
  @Test
  void isNotConvincedByTheBootstrapAlone() {
    int[] truth = new int[100];
    int[] reference = new int[100];
    Arrays.fill(reference, 0, 5, 1);

    Comparison comparison =
        Comparison.of(List.of("cat", "dog"), truth, new int[100], reference, 1);

    assertThat(comparison.accuracy().verdict()).isEqualTo(Verdict.BETTER);
    assertThat(comparison.mcNemar().pValue()).isEqualTo(.0625);
    assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  @Test
  void acceptsOnePicture() {
    Comparison comparison =
        Comparison.of(List.of("cat", "dog"), new int[1], new int[1], new int[] {1}, 1);

    assertThat(comparison.accuracy().interval()).isEqualTo(new Interval(1, 1));
    assertThat(comparison.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  @Test
  void refusesNoPictures() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(List.of("cat"), new int[0], new int[0], new int[0], 1))
        .withMessageContaining("no pictures");
  }

  @Test
  void summarisesAKnownDistribution() {
    double[] resampled = new double[101];
    Arrays.setAll(resampled, i -> (i - 20) / 100.0);

    Difference difference = Difference.of(.8, .5, resampled);

    assertThat(difference.difference()).isCloseTo(.3, within(1e-12));
    assertThat(difference.interval().low()).isCloseTo(-.175, within(1e-12));
    assertThat(difference.interval().high()).isCloseTo(.775, within(1e-12));
    assertThat(difference.pValue()).isCloseTo(2 * 22 / 102.0, within(1e-12));
    assertThat(difference.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  private Comparison compare(int[] one, int[] other, long seed) {
    return Comparison.of(drawn.labels, drawn.truth, one, other, seed);
  }

  /** The candidate's answers, of which one in so many is changed. */
  private int[] spoilt(int every) {
    int[] answers = candidate.clone();
    for (int i = 0; i < answers.length; i += every) {
      answers[i] = (answers[i] + 1) % 3;
    }
    return answers;
  }

  private ClassificationMetrics at(int[] places, int[] answers) {
    return ClassificationMetrics.of(
        Arrays.stream(places).map(place -> drawn.truth[place]).toArray(),
        Arrays.stream(places).map(place -> answers[place]).toArray(),
        drawn.labels);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).average().orElseThrow());
  }
}
