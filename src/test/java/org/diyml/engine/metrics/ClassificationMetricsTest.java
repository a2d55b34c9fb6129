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
  }

  @Test
  void countsALabelThatNeverOccursAsZero() {
    ClassificationMetrics metrics =
        ClassificationMetrics.of(new int[] {0, 1}, new int[] {0, 1}, LABELS);

    assertThat(metrics.labels().get(2)).isEqualTo(new LabelMetrics("hen", 0, 0, 0, 0));
    assertThat(metrics.macroF1()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void acceptsNoPictures() {
    ClassificationMetrics metrics = ClassificationMetrics.of(new int[0], new int[0], LABELS);

    assertThat(metrics.accuracy()).isZero();
    assertThat(metrics.accuracyInterval()).isEqualTo(new Interval(0, 1));
  }

  @Test
  void refusesUnequalLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClassificationMetrics.of(new int[1], new int[2], LABELS));
  }
}
