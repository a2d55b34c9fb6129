package org.diyml.engine.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariationTest {

  private static final int SIZE = 32;
  private static final Augmentation ALL = new Augmentation(true, 20, 0.3, 0.4);

  private final byte[] picture = ramp();

  @Test
  void withoutAugmentationTheViewIsThePicture() {
    assertThat(Variation.of(picture, SIZE, Augmentation.NONE, 5)).isEqualTo(picture);
  }

  @Test
  void theSeedAloneDecides() {
    byte[] before = picture.clone();
    byte[] view = Variation.of(picture, SIZE, ALL, 5);

    assertThat(Variation.of(picture, SIZE, ALL, 5)).isEqualTo(view);
    assertThat(Variation.of(picture, SIZE, ALL, 6)).isNotEqualTo(view);
    assertThat(picture).isEqualTo(before);
  }

  @Test
  void aFlipExchangesLeftAndRightInHalfOfTheViews() {
    Augmentation flip = new Augmentation(true, 0, 0, 0);
    int flipped = 0;
    for (int seed = 0; seed < 400; seed++) {
      byte[] view = Variation.of(picture, SIZE, flip, seed);
      boolean mirrored = value(view, 0, 7, 0) == value(picture, SIZE - 1, 7, 0);
      assertThat(view).isEqualTo(mirrored ? mirrored() : picture);
      flipped += mirrored ? 1 : 0;
    }
    assertThat(flipped).isBetween(150, 250);
  }

  @Test
  void aCropKeepsDirectionsAndCutsNoMoreThanItsShare() {
    Augmentation crop = new Augmentation(false, 0, 0.25, 0);
    for (int seed = 0; seed < 200; seed++) {
      byte[] view = Variation.of(picture, SIZE, crop, seed);
      int left = value(view, 0, 16, 0);
      int right = value(view, SIZE - 1, 16, 0);
      // The red of the picture rises by 8 a column: 31 columns are 248.
      assertThat(right - left).isBetween(248 * 3 / 4 - 4, 248);
    }
  }

  @Test
  void aTurnIsAboutTheMiddleAndNoWiderThanAsked() {
    Augmentation turn = new Augmentation(false, 45, 0, 0);
    double widest = 0;
    for (int seed = 0; seed < 200; seed++) {
      byte[] view = Variation.of(picture, SIZE, turn, seed);
      assertThat(value(view, 15, 15, 0)).isBetween(115, 129);
      // Red rises to the right, green downwards: their slopes along a row tell the angle.
      double across = value(view, 19, 16, 0) - value(view, 12, 16, 0);
      double down = value(view, 19, 16, 1) - value(view, 12, 16, 1);
      double angle = Math.toDegrees(Math.atan2(down, across));
      assertThat(Math.abs(angle)).isLessThan(46.5);
      widest = Math.max(widest, Math.abs(angle));
    }
    assertThat(widest).isGreaterThan(40);
  }

  @Test
  void coloursChangeWithinTheirShare() {
    Augmentation colour = new Augmentation(false, 0, 0, 0.3);
    byte[] grey = new byte[SIZE * SIZE * 3];
    Arrays.fill(grey, (byte) 100);
    int darkest = 255;
    int brightest = 0;
    for (int seed = 0; seed < 300; seed++) {
      byte[] view = Variation.of(grey, SIZE, colour, seed);
      int value = view[0] & 0xff;
      assertThat(view).containsOnly(view[0]);
      darkest = Math.min(darkest, value);
      brightest = Math.max(brightest, value);
    }
    assertThat(darkest).isBetween(70, 75);
    assertThat(brightest).isBetween(125, 130);
  }

  @Test
  void worksOnRandomPicturesOfAnySize() {
    for (int size : new int[] {1, 2, 3, 224}) {
      byte[] random = new byte[size * size * 3];
      new Random(size).nextBytes(random);
      for (int seed = 0; seed < 20; seed++) {
        assertThat(Variation.of(random, size, ALL, seed)).hasSameSizeAs(random);
      }
    }
  }

  @Test
  void refusesAWrongSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Variation.of(picture, SIZE + 1, ALL, 1))
        .withMessageContaining("33");
  }

  private static int value(byte[] rgb, int column, int row, int channel) {
    return rgb[(row * SIZE + column) * 3 + channel] & 0xff;
  }

  private byte[] mirrored() {
    byte[] mirrored = new byte[picture.length];
    for (int i = 0; i < SIZE * SIZE; i++) {
      int column = SIZE - 1 - i % SIZE;
      System.arraycopy(picture, (i / SIZE * SIZE + column) * 3, mirrored, i * 3, 3);
    }
    return mirrored;
  }

  /** Red rises to the right, green downwards. */
  private static byte[] ramp() {
    byte[] rgb = new byte[SIZE * SIZE * 3];
    for (int i = 0; i < SIZE * SIZE; i++) {
      rgb[i * 3] = (byte) (i % SIZE * 8);
      rgb[i * 3 + 1] = (byte) (i / SIZE * 8);
      rgb[i * 3 + 2] = (byte) 128;
    }
    return rgb;
  }
}
