package org.diyml.deployments.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void classifiersAgreeInTheBestLabel() {
    List<Prediction> cat = List.of(of("cat", 0.9), of("dog", 0.1));
    assertThat(Agreement.of(cat, List.of(of("cat", 0.5), of("dog", 0.5)))).isTrue();
    assertThat(Agreement.of(cat, List.of(of("dog", 0.6), of("cat", 0.4)))).isFalse();
  }

  @Test
  void detectorsAgreeInHowManyOfEachLabel() {
    List<Prediction> two = List.of(box("a"), box("b"), box("a"));
    assertThat(Agreement.of(two, List.of(box("b"), box("a"), box("a")))).isTrue();
    assertThat(Agreement.of(two, List.of(box("b"), box("a")))).isFalse();
    assertThat(Agreement.of(two, List.of())).isFalse();
    assertThat(Agreement.of(List.of(), List.of())).isTrue();
  }

  private static Prediction of(String label, double probability) {
    return Prediction.ofPicture(label, probability);
  }

  private static Prediction box(String label) {
    return new Prediction(label, 0.8, new Box(0, 0, 5, 5));
  }
}
