package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSetTest {

  private static final float[][] ONE = {{1, 2}};
  private static final float[][] NONE = {};

  @Test
  void acceptsAnEmptyValidationPart() {
    TrainingSet set = set(List.of("a", "b"), ONE, new int[] {1}, NONE, new int[0]);

    assertThat(set.hasValidation()).isFalse();
    assertThat(set.featureLength()).isEqualTo(2);
  }

  @Test
  void refusesWhatDoesNotFit() {
    int[] first = {0};
    int[] noTruth = {};
    assertRefused(List.of("a"), ONE, first, NONE, noTruth);
    assertRefused(List.of("a", "a"), ONE, first, NONE, noTruth);
    assertRefused(List.of("a", "b"), NONE, noTruth, NONE, noTruth);
    assertRefused(List.of("a", "b"), ONE, new int[] {2}, NONE, noTruth);
    assertRefused(List.of("a", "b"), ONE, noTruth, NONE, noTruth);
    assertRefused(List.of("a", "b"), ONE, first, new float[][] {{1}}, first);
  }

  private static void assertRefused(
      List<String> labels, float[][] train, int[] truth, float[][] validation, int[] other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(labels, train, truth, validation, other));
  }

  private static TrainingSet set(
      List<String> labels, float[][] train, int[] truth, float[][] validation, int[] other) {
    return new TrainingSet(labels, train, truth, validation, other);
  }
}
