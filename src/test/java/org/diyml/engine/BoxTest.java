package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BoxTest {

  @Test
  void overlapIsIntersectionOverUnion() {
    Box box = new Box(0, 0, 10, 10);

    assertThat(box.overlap(box)).isEqualTo(1);
    assertThat(box.overlap(new Box(5, 0, 10, 10))).isEqualTo(50.0 / 150);
    assertThat(box.overlap(new Box(20, 20, 1, 1))).isZero();
  }

  @Test
  void emptyBoxesDoNotOverlap() {
    Box empty = new Box(1, 1, 0, 0);

    assertThat(empty.overlap(empty)).isZero();
  }

  @Test
  void refusesNegativeSides() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 0, 1, Double.NaN));
  }
}
