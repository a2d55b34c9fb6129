package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final float[] ASKED = {3, 4};

  @Test
  void findsTheSmallestAnglesFirst() {
    float[][] rows = {{4, -3}, {30, 40}, {1, 0}, {-3, -4}};
    List<Nearest> nearest = Nearest.of(ASKED, rows, 3);
    assertThat(nearest).extracting(Nearest::row).containsExactly(1, 2, 0);
    assertThat(nearest.get(0).cosine()).isCloseTo(1, within(1e-12));
    assertThat(nearest.get(1).cosine()).isCloseTo(0.6, within(1e-12));
    assertThat(nearest.get(2).cosine()).isCloseTo(0, within(1e-12));
  }

  @Test
  void keepsTheOrderOfEquals() {
    float[][] rows = {{0, 1}, {6, 8}, {3, 4}};
    assertThat(Nearest.of(ASKED, rows, 2)).extracting(Nearest::row).containsExactly(1, 2);
  }

  @Test
  void saysNothingOfPicturesWithoutFeatures() {
    assertThat(Nearest.of(ASKED, new float[][] {{0, 0}}, 5))
        .containsExactly(new Nearest(0, 0));
    assertThat(Nearest.of(ASKED, new float[0][], 5)).isEmpty();
  }
}
