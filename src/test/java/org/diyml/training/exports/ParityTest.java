package org.diyml.training.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.junit.jupiter.api.Test;

class ParityTest {
  private static final double THRESHOLD = 0.3;
  private static final Prediction FOUND = new Prediction("stamp", 0.9, new Box(10, 10, 50, 50));
  private static final Prediction ELSEWHERE =
      new Prediction("stamp", 0.9, new Box(30, 10, 50, 50));

  @Test
  void oneOfTwentyMayBeApart() {
    assertThat(ofPictures(19, 1).holds()).isTrue();
    assertThat(ofPictures(18, 2).holds()).isFalse();
  }

  @Test
  void oneOfAFewMayNot() {
    assertThat(ofPictures(4, 0).holds()).isTrue();
    assertThat(ofPictures(4, 1).holds()).isFalse();
  }

  @Test
  void twoOfAHundredMay() {
    assertThat(ofPictures(98, 2).holds()).isTrue();
    assertThat(ofPictures(97, 3).holds()).isFalse();
  }

  private static Parity ofPictures(int alike, int apart) {
    Parity parity = new Parity(1e-3);
    for (int i = 0; i < alike + apart; i++) {
      Prediction other = i < alike ? FOUND : ELSEWHERE;
      parity.add(List.of(FOUND), List.of(other), THRESHOLD, 0.1);
    }
    return parity;
  }
}
