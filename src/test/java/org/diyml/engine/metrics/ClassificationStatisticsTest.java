package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.platform.json.Json;
import org.junit.jupiter.api.Test;

class ClassificationStatisticsTest {

  private static final List<String> LABELS = List.of("cat", "dog", "hen");

  private final DrawnPictures drawn = DrawnPictures.forWorkedExample();

  @Test
  void holdsAllFiguresOfTheSamePictures() {
    ClassificationStatistics statistics = statistics(drawn, 1);

    assertThat(statistics.pictures()).isEqualTo(200);
    assertThat(statistics.metrics().accuracy()).isCloseTo(.73, within(1e-9));
    assertThat(statistics.baseline().label()).isEqualTo("dog");
    assertThat(statistics.baseline().accuracy()).isCloseTo(.25, within(1e-9));
    assertThat(statistics.logLoss()).isCloseTo(1.0225352559, within(1e-6));
    assertThat(statistics.brierScore()).isCloseTo(0.5224037383, within(1e-6));
    assertThat(statistics.precisionRecall()).hasSize(4);
    assertThat(statistics.thresholds().points()).hasSize(101);
    assertThat(statistics.calibration().after()).isNotNull();
  }

  @Test
  void leadsFromEachCellToItsPictures() {
    ClassificationStatistics statistics = statistics(drawn, 0);

    int pictures = 0;
    for (ConfusionCell cell : statistics.confusionCells()) {
      List<Integer> row = statistics.metrics().confusion().get(cell.truth());
      assertThat(cell.positions()).hasSize(row.get(cell.answer())).isSorted();
      assertThat(cell.positions())
          .allMatch(i -> drawn.truth[i] == cell.truth())
          .allMatch(i -> drawn.scored().answer(i) == cell.answer());
      pictures += cell.positions().size();
    }
    assertThat(pictures).isEqualTo(200);
    assertThat(statistics.confusionCells()).hasSize(11);
  }

  /** Sorted by NumPy on the same pictures. */
  @Test
  void listsTheMostConfidentMistakesFirst() {
    List<Mistake> mistakes = statistics(drawn, 0).mistakes();

    assertThat(mistakes).hasSize(54);
    assertThat(mistakes.subList(0, 3))
        .containsExactly(
            new Mistake(185, 1, 2, 0.971867024898529f),
            new Mistake(155, 1, 2, 0.9632692933082581f),
            new Mistake(124, 0, 1, 0.9527145624160767f));
  }

  @Test
  void listsEqualMistakesByPositionAndOnlySoMany() {
    int[] truth = new int[150];
    float[][] probabilities = new float[150][];
    Arrays.fill(probabilities, new float[] {0, 1, 0});

    List<Mistake> mistakes =
        ClassificationStatistics.of(LABELS, truth, probabilities, 0).mistakes();

    assertThat(mistakes.stream().map(Mistake::position).toList())
        .isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void acceptsOnePicture() {
    ClassificationStatistics statistics =
        ClassificationStatistics.of(LABELS, new int[] {1}, new float[][] {{.2f, .7f, .1f}}, 0);

    assertThat(statistics.metrics().accuracy()).isEqualTo(1);
    assertThat(statistics.metrics().balancedAccuracy()).isEqualTo(1);
    assertThat(statistics.baseline().verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    assertThat(statistics.logLoss()).isCloseTo(-Math.log(.7), within(1e-6));
    assertThat(statistics.precisionRecall().get(0).averagePrecision()).isNull();
    assertThat(statistics.precisionRecall().get(1).averagePrecision()).isEqualTo(1);
    assertThat(statistics.calibration().after()).isNull();
    assertThat(statistics.mistakes()).isEmpty();
  }

  @Test
  void acceptsOneLabel() {
    ClassificationStatistics statistics =
        ClassificationStatistics.of(
            List.of("cat"), new int[2], new float[][] {{1}, {1}}, 0);

    assertThat(statistics.metrics().accuracy()).isEqualTo(1);
    assertThat(statistics.logLoss()).isZero();
    assertThat(statistics.brierScore()).isZero();
    assertThat(statistics.calibration().temperature().value()).isEqualTo(1);
  }

  @Test
  void acceptsThatAllIsWrong() {
    int[] truth = {0, 1, 2};
    float[][] probabilities = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};

    ClassificationStatistics statistics =
        ClassificationStatistics.of(LABELS, truth, probabilities, 0);

    assertThat(statistics.metrics().accuracy()).isZero();
    assertThat(statistics.metrics().macroF1()).isZero();
    assertThat(statistics.logLoss()).isCloseTo(23 * Math.log(2), within(1e-6));
    assertThat(statistics.brierScore()).isEqualTo(2);
    assertThat(statistics.calibration().before().expectedCalibrationError()).isEqualTo(1);
    assertThat(statistics.precisionRecall().get(0).averagePrecision())
        .isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void refusesBrokenProbabilitiesAndAForeignMajority() {
    float[][] broken = {{Float.NaN, 0, 1}};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationStatistics.of(LABELS, new int[1], broken, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> statistics(drawn, 4));
  }

  @Test
  void goesThroughJsonUnchanged() {
    Json json = new Json();
    ClassificationStatistics statistics = statistics(drawn, 0);

    String text = json.write(statistics);

    assertThat(json.read(text, ClassificationStatistics.class)).isEqualTo(statistics);
    assertThat(text)
        .contains("{\"label\":\"owl\",\"support\":0,\"averagePrecision\":null,\"thresholds\":[]")
        .contains("\"recommended\":{\"threshold\":null,\"target\":0.95,")
        .doesNotContain("NaN");
  }

  @Test
  void staysSmallForManyLabelsAndPictures() {
    List<String> labels = IntStream.range(0, 20).mapToObj(i -> "label number " + i).toList();

    DrawnPictures many = new DrawnPictures(labels, 5_000);
    Arrays.setAll(many.truth, i -> i % labels.size());

    ClassificationStatistics statistics = statistics(many, 0);

    assertThat(statistics.precisionRecall())
        .allMatch(curve -> curve.thresholds().size() > 90)
        .allMatch(curve -> curve.thresholds().size() <= PrecisionRecallCurve.MOST_POINTS);
    String text = new Json().write(statistics);
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200_000);
  }

  private static ClassificationStatistics statistics(DrawnPictures drawn, int majority) {
    return ClassificationStatistics.of(
        drawn.labels, drawn.truth, drawn.probabilities, majority);
  }
}
