package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputSizeTest {

  @Test
  void takesTheSmallestThatIsNotBelowTheMedian() {
    assertThat(InputSize.forLongerSides(List.of(28, 28, 4000))).isEqualTo(96);
    assertThat(InputSize.forLongerSides(List.of(96, 97))).isEqualTo(128);
    assertThat(InputSize.forLongerSides(List.of(160))).isEqualTo(160);
    assertThat(InputSize.forLongerSides(List.of(193, 224))).isEqualTo(224);
  }

  @Test
  void takesTheLargestForLargePicturesAndForNone() {
    assertThat(InputSize.forLongerSides(List.of(4000, 3000))).isEqualTo(224);
    assertThat(InputSize.forLongerSides(List.of())).isEqualTo(224);
  }
}
