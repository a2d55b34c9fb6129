package org.diyml.engine.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RgbPixelsTest {

  private static final int[] TYPES = {
    BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB
  };

  @Test
  void keepsAPictureOfTheRightSize() {
    for (int type : TYPES) {
      byte[] rgb = RgbPixels.squash(SamplePictures.quarters(4, 4, type), 4);

      assertThat(pixel(rgb, 4, 0, 0)).containsExactly(255, 0, 0);
      assertThat(pixel(rgb, 4, 3, 0)).containsExactly(0, 255, 0);
      assertThat(pixel(rgb, 4, 0, 3)).containsExactly(0, 0, 255);
      assertThat(pixel(rgb, 4, 3, 3)).containsExactly(255, 255, 255);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 96, 224})
  void squashesAnyShapeToASquare(int size) {
    byte[] rgb =
        RgbPixels.squash(SamplePictures.quarters(300, 20, BufferedImage.TYPE_3BYTE_BGR), size);

    assertThat(rgb).hasSize(size * size * 3);
    if (size > 1) {
      assertThat(pixel(rgb, size, 0, 0)).containsExactly(255, 0, 0);
      assertThat(pixel(rgb, size, size - 1, 0)).containsExactly(0, 255, 0);
    }
  }

  @Test
  void averagesInsteadOfPickingPixels() {
    BufferedImage stripes = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 400; x += 2) {
      for (int y = 0; y < 400; y++) {
        stripes.setRGB(x, y, 0xFFFFFF);
      }
    }

    byte[] rgb = RgbPixels.squash(stripes, 50);

    for (byte value : rgb) {
      assertThat(value & 0xFF).isBetween(120, 135);
    }
  }

  @Test
  void keepsAnEvenColour() {
    BufferedImage even = new BufferedImage(123, 77, BufferedImage.TYPE_3BYTE_BGR);
    for (int x = 0; x < 123; x++) {
      for (int y = 0; y < 77; y++) {
        even.setRGB(x, y, 0xFF8001);
      }
    }

    for (int size : new int[] {32, 224}) {
      byte[] rgb = RgbPixels.squash(even, size);
      for (int i = 0; i < size; i++) {
        assertThat(pixel(rgb, size, i, i)).containsExactly(255, 128, 1);
      }
    }
  }

  @Test
  void mirrorsLeftAndRight() {
    BufferedImage picture = SamplePictures.quarters(30, 20, BufferedImage.TYPE_3BYTE_BGR);

    byte[] plain = RgbPixels.squash(picture, 8);
    byte[] mirrored = RgbPixels.squashMirrored(picture, 8);

    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        assertThat(pixel(mirrored, 8, 7 - x, y)).containsExactly(pixel(plain, 8, x, y));
      }
    }
  }

  private static int[] pixel(byte[] rgb, int size, int x, int y) {
    int at = (y * size + x) * 3;
    return new int[] {rgb[at] & 0xFF, rgb[at + 1] & 0xFF, rgb[at + 2] & 0xFF};
  }
}
