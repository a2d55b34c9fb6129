package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {

  @Test
  void drawsEachLabelByItsShare() {
    int[] truth = new int[1000];
    Arrays.fill(truth, 700, 1000, 1);
    int[] drawn = StratifiedSample.of(truth, 100, 1);
    assertThat(drawn).hasSize(100).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(drawn).filter(i -> truth[i] == 1)).hasSize(30);
    assertThat(StratifiedSample.of(truth, 100, 1)).isEqualTo(drawn);
    assertThat(StratifiedSample.of(truth, 100, 2)).isNotEqualTo(drawn);
  }

  @Test
  void takesAllOfASmallSet() {
    assertThat(StratifiedSample.of(new int[] {1, 0, 1}, 5, 1)).containsExactly(0, 1, 2);
    assertThat(StratifiedSample.of(new int[0], 5, 1)).isEmpty();
  }
}
