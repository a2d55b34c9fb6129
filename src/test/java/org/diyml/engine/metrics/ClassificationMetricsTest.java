package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationMetricsTest {

  private static final List<String> LABELS = List.of("cat", "dog", "hen");

  @Test
  void agreesWithAWorkedExample() {
    int[] truth = {0, 0, 0, 1, 1, 2};
    int[] predicted = {0, 0, 1, 1, 1, 0};

    ClassificationMetrics metrics = ClassificationMetrics.of(truth, predicted, LABELS);

    assertThat(metrics.accuracy()).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(metrics.confusion())
        .containsExactly(List.of(2, 1, 0), List.of(0, 2, 0), List.of(1, 0, 0));
    assertThat(metrics.labels())
        .containsExactly(
            new LabelMetrics("cat", 2 / 3.0, 2 / 3.0, 2 / 3.0, 3),
            new LabelMetrics("dog", 2 / 3.0, 1, 0.8, 2),
            new LabelMetrics("hen", 0, 0, 0, 1));
    assertThat(metrics.macroF1()).isCloseTo((2 / 3.0 + 0.8) / 3, within(1e-12));
    assertThat(metrics.balancedAccuracy()).isCloseTo((2 / 3.0 + 1 + 0) / 3, within(1e-12));
    assertThat(metrics.weightedF1()).isCloseTo((3 * 2 / 3.0 + 2 * 0.8) / 6, within(1e-12));
  }

  /** The examples in the documentation of balanced_accuracy_score and f1_score. */
  @Test
  void agreesWithTheExamplesOfScikitLearn() {
    ClassificationMetrics two =
        ClassificationMetrics.of(
            new int[] {0, 1, 0, 0, 1, 0}, new int[] {0, 1, 0, 0, 0, 1}, List.of("cat", "dog"));
    ClassificationMetrics three =
        ClassificationMetrics.of(
            new int[] {0, 1, 2, 0, 1, 2}, new int[] {0, 2, 1, 0, 0, 1}, LABELS);

    assertThat(two.balancedAccuracy()).isCloseTo(0.625, within(1e-12));
    assertThat(three.macroF1()).isCloseTo(0.26666667, within(1e-8));
    assertThat(three.weightedF1()).isCloseTo(0.26666667, within(1e-8));
  }

  @Test
  void agreesWithScikitLearnOnManyPictures() {
    DrawnPictures drawn = DrawnPictures.forWorkedExample();

    ClassificationMetrics metrics =
        ClassificationMetrics.of(drawn.truth, drawn.scored().answers(), drawn.labels);

    assertThat(metrics.accuracy()).isCloseTo(0.73, within(1e-9));
    assertThat(metrics.accuracyInterval().low()).isCloseTo(0.6645656480133157, within(1e-9));
    assertThat(metrics.accuracyInterval().high()).isCloseTo(0.7867655018531416, within(1e-9));
    assertThat(metrics.balancedAccuracy()).isCloseTo(0.7149609810479376, within(1e-9));
    assertThat(metrics.macroF1()).isCloseTo(0.5451471541778905, within(1e-9));
    assertThat(metrics.weightedF1()).isCloseTo(0.7539145230707637, within(1e-9));
    assertThat(metrics.confusion())
        .containsExactly(
            List.of(80, 17, 7, 0), List.of(7, 34, 7, 2), List.of(3, 2, 32, 9), List.of(0, 0, 0, 0));
    LabelMetrics dog = metrics.labels().get(1);
    assertThat(dog.precision()).isCloseTo(0.6415094339622641, within(1e-9));
    assertThat(dog.recall()).isCloseTo(0.68, within(1e-9));
    assertThat(dog.f1()).isCloseTo(0.6601941747572816, within(1e-9));
    assertThat(dog.support()).isEqualTo(50);
  }

  @Test
  void countsALabelThatNeverOccursAsZero() {
    ClassificationMetrics metrics =
        ClassificationMetrics.of(new int[] {0, 1}, new int[] {0, 1}, LABELS);

    assertThat(metrics.labels().get(2)).isEqualTo(new LabelMetrics("hen", 0, 0, 0, 0));
    assertThat(metrics.macroF1()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(metrics.weightedF1()).isCloseTo(1, within(1e-12));
    assertThat(metrics.balancedAccuracy()).isCloseTo(1, within(1e-12));
  }

  @Test
  void acceptsNoPictures() {
    ClassificationMetrics metrics = ClassificationMetrics.of(new int[0], new int[0], LABELS);

    assertThat(metrics.accuracy()).isZero();
    assertThat(metrics.balancedAccuracy()).isZero();
    assertThat(metrics.weightedF1()).isZero();
    assertThat(metrics.accuracyInterval()).isEqualTo(new Interval(0, 1));
  }

  @Test
  void refusesUnequalLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationMetrics.of(new int[1], new int[2], LABELS));
  }

  @Test
  void refusesWhatIsNoLabel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationMetrics.of(new int[] {3}, new int[] {0}, LABELS))
        .withMessageContaining("index 3 is none of the 3 labels'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationMetrics.of(new int[] {0}, new int[] {-1}, LABELS));
  }
}
