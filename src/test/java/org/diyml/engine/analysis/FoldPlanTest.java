package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldPlanTest {

  @Test
  void spreadsEachLabelAndKeepsGroupsTogether() {
    int[] truth = IntStream.range(0, 103).map(i -> i % 4 == 0 ? 1 : 0).toArray();
    int[] group = new int[truth.length];
    Arrays.fill(group, -1);
    group[0] = group[40] = group[60] = 0;
    group[1] = group[2] = 1;
    int[] fold = FoldPlan.deal(truth, group, 2, 5, 1);
    assertThat(fold[0]).isEqualTo(fold[40]).isEqualTo(fold[60]);
    assertThat(fold[1]).isEqualTo(fold[2]);
    for (int label = 0; label < 2; label++) {
      for (int f = 0; f < 5; f++) {
        int wanted = f;
        int of = label;
        long count =
            IntStream.range(0, fold.length)
                .filter(i -> fold[i] == wanted && truth[i] == of)
                .count();
        assertThat(count).isBetween(label == 0 ? 15L : 5L, label == 0 ? 17L : 6L);
      }
    }
    assertThat(FoldPlan.deal(truth, group, 2, 5, 1)).isEqualTo(fold);
  }
}
