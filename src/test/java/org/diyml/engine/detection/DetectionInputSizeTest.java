package org.diyml.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DetectionInputSizeTest {

  @Test
  void smallObjectsWantALargeSquareAndSmallPicturesDoNot() {
    double[] photos = {4000, 3000, 2000};

    assertThat(DetectionInputSize.of(photos, new double[] {0.5, 0.6, 0.4})).isEqualTo(224);
    assertThat(DetectionInputSize.of(photos, new double[] {0.16, 0.2, 0.5})).isEqualTo(320);
    assertThat(DetectionInputSize.of(photos, new double[] {0.01, 0.02})).isEqualTo(512);
    assertThat(DetectionInputSize.of(new double[] {320}, new double[] {0.01})).isEqualTo(320);
    assertThat(DetectionInputSize.of(new double[] {100}, new double[] {0.01})).isEqualTo(224);
    assertThat(DetectionInputSize.of(new double[0], new double[0])).isEqualTo(320);
  }
}
