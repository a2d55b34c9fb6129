package org.diyml.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredPicturesTest {

  private static final List<String> LABELS = List.of("cat", "dog");

  @Test
  void answersWithTheFirstOfEquals() {
    ScoredPictures pictures =
        ScoredPictures.of(
            LABELS, new int[] {0, 1, 1}, new float[][] {{.5f, .5f}, {.5f, .5f}, {.1f, .9f}});

    assertThat(pictures.answers()).containsExactly(0, 0, 1);
    assertThat(pictures.right(0)).isTrue();
    assertThat(pictures.right(1)).isFalse();
    assertThat(pictures.confidence(2)).isEqualTo(.9f);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -.1f, 1.1f})
  void refusesWhatIsNoProbability(float value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one(.5f, .5f, value, 1 - value))
        .withMessageContaining("row 1 holds");
  }

  @Test
  void refusesRowsThatDoNotAddUp() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one(.5f, .5f, .5f, .4f))
        .withMessageContaining("row 1 add up to 0.9");
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredPictures.of(LABELS, new int[0], new float[0][]))
        .withMessageContaining("no pictures");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredPictures.of(LABELS, new int[2], new float[][] {{1, 0}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredPictures.of(LABELS, new int[1], new float[][] {{1}}))
        .withMessageContaining("row 0 has 1 probabilities for 2 labels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredPictures.of(LABELS, new int[] {2}, new float[][] {{1, 0}}));
  }

  private static ScoredPictures one(float... values) {
    return ScoredPictures.of(
        LABELS,
        new int[2],
        new float[][] {{values[0], values[1]}, {values[2], values[3]}});
  }
}
