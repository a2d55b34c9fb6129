package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureSignerTest {

  private static final int LENGTH = 200;

  private final float[][] sample = noise(500);

  @Test
  void distanceTellsTheAngle() {
    FeatureSigner signer = FeatureSigner.fit(sample, 1);
    float[] one = sample[0];
    float[] other = sample[1];
    float[] between = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      between[i] = (one[i] + other[i]) / 2;
    }
    assertThat(FeatureSigner.distance(signer.sign(one), signer.sign(one))).isZero();
    assertThat(cosine(signer, one, other)).isCloseTo(0, within(0.3));
    assertThat(cosine(signer, one, between)).isCloseTo(Math.sqrt(0.5), within(0.2));
    assertThat(FeatureSigner.cosine(FeatureSigner.BITS)).isEqualTo(-1);
  }

  @Test
  void theSameSampleAndSeedGiveTheSameSigner() {
    long[] signature = FeatureSigner.fit(sample, 1).sign(sample[3]);
    assertThat(signature).hasSize(4);
    assertThat(FeatureSigner.fit(sample, 1).sign(sample[3])).isEqualTo(signature);
    assertThat(FeatureSigner.fit(sample, 2).sign(sample[3])).isNotEqualTo(signature);
  }

  @Test
  void nearlyEqualPicturesStayCloseInASetOfNothingElse() {
    float[][] copies = new float[3][LENGTH];
    Random random = new Random(3);
    for (float[] copy : copies) {
      for (int i = 0; i < LENGTH; i++) {
        copy[i] = 1 + (float) random.nextGaussian() * 0.02f;
      }
    }
    FeatureSigner signer = FeatureSigner.fit(copies, 1);
    assertThat(FeatureSigner.distance(signer.sign(copies[0]), signer.sign(copies[1])))
        .isLessThan(20);
  }

  @Test
  void takesConstantFeatures() {
    FeatureSigner signer = FeatureSigner.fit(new float[4][LENGTH], 1);
    assertThat(signer.sign(new float[LENGTH])).containsOnly(0);
  }

  @Test
  void refusesOtherLengths() {
    assertThatIllegalArgumentException().isThrownBy(() -> FeatureSigner.fit(new float[0][], 1));
    FeatureSigner signer = FeatureSigner.fit(sample, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> signer.sign(new float[LENGTH + 1]));
  }

  private static double cosine(FeatureSigner signer, float[] one, float[] other) {
    return FeatureSigner.cosine(FeatureSigner.distance(signer.sign(one), signer.sign(other)));
  }

  private static float[][] noise(int rows) {
    Random random = new Random(7);
    float[][] noise = new float[rows][LENGTH];
    for (float[] row : noise) {
      for (int i = 0; i < LENGTH; i++) {
        row[i] = (float) random.nextGaussian() + 2;
      }
    }
    return noise;
  }
}
