package org.diyml.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PictureSetTest {

  private static final byte[][] NONE = {};
  private static final int[] NO_TRUTH = {};

  @Test
  void knowsWhetherThereIsAValidationPart() {
    byte[][] pictures = {new byte[12], new byte[12]};
    int[] truth = {0, 1};
    List<String> labels = List.of("a", "b");

    assertThat(new PictureSet(labels, pictures, truth, NONE, NO_TRUTH, 2).hasValidation())
        .isFalse();
    assertThat(new PictureSet(labels, pictures, truth, pictures, truth, 2).hasValidation())
        .isTrue();
  }

  @Test
  void refusesPicturesOfAnotherSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(List.of("a", "b"), new byte[13], 0))
        .withMessage("13 bytes are no picture of 2 by 2 pixels");
  }

  @Test
  void refusesATruthWithoutALabel() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(List.of("a", "b"), new byte[12], 2))
        .withMessage("no label has the index 2");
  }

  @Test
  void refusesLabelsThatTellNothingApart() {
    assertThatIllegalArgumentException().isThrownBy(() -> set(List.of("a"), new byte[12], 0));
    assertThatIllegalArgumentException().isThrownBy(() -> set(List.of("a", "a"), new byte[12], 0));
  }

  private static PictureSet set(List<String> labels, byte[] picture, int truth) {
    return new PictureSet(labels, new byte[][] {picture}, new int[] {truth}, NONE, NO_TRUTH, 2);
  }
}
