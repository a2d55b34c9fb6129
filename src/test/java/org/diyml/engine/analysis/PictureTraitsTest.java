package org.diyml.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureTraitsTest {

  @Test
  void measuresPlainColours() {
    assertThat(PictureTraits.of(plain(Color.BLACK))).isEqualTo(new PictureTraits(0, 0, 0));
    PictureTraits white = PictureTraits.of(plain(Color.WHITE));
    assertThat(white.brightness()).isCloseTo(1, within(1e-6));
    assertThat(white.sharpness()).isCloseTo(0, within(1e-3));
    assertThat(white.hash()).isZero();
    assertThat(PictureTraits.of(plain(Color.GREEN)).brightness()).isCloseTo(0.587, within(1e-3));
  }

  @Test
  void aSlopeToTheRightSetsEveryBit() {
    BufferedImage slope = new BufferedImage(256, 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 256; x++) {
      for (int y = 0; y < 40; y++) {
        slope.setRGB(x, y, new Color(x, x, x).getRGB());
      }
    }
    assertThat(PictureTraits.of(slope).hash()).isEqualTo(-1);
  }

  @Test
  void isTheSameForEveryPixelLayout() {
    BufferedImage rgb = scene(300, 200, BufferedImage.TYPE_INT_RGB);
    BufferedImage bgr = scene(300, 200, BufferedImage.TYPE_3BYTE_BGR);
    BufferedImage argb = scene(300, 200, BufferedImage.TYPE_INT_ARGB);
    assertThat(PictureTraits.of(bgr)).isEqualTo(PictureTraits.of(rgb));
    assertThat(PictureTraits.of(argb)).isEqualTo(PictureTraits.of(rgb));
  }

  @Test
  void hardlyDependsOnTheSize() {
    PictureTraits large = PictureTraits.of(scene(1200, 800, BufferedImage.TYPE_3BYTE_BGR));
    PictureTraits small = PictureTraits.of(scene(300, 200, BufferedImage.TYPE_3BYTE_BGR));
    assertThat(Long.bitCount(large.hash())).isBetween(10, 54);
    assertThat(Long.bitCount(large.hash() ^ small.hash())).isLessThanOrEqualTo(3);
    assertThat(large.brightness()).isCloseTo(small.brightness(), within(0.02));
  }

  @Test
  void blurLowersSharpness() {
    BufferedImage sharp = scene(256, 256, BufferedImage.TYPE_INT_RGB);
    float[] box = new float[81];
    Arrays.fill(box, 1f / 81);
    BufferedImage blurred =
        new ConvolveOp(new Kernel(9, 9, box), ConvolveOp.EDGE_NO_OP, null)
            .filter(sharp, null)
            .getSubimage(8, 8, 240, 240);
    assertThat(PictureTraits.of(blurred).sharpness())
        .isLessThan(PictureTraits.of(sharp).sharpness() / 8);
  }

  @Test
  void takesPicturesOfOnePixel() {
    BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    BufferedImage line = new BufferedImage(5000, 1, BufferedImage.TYPE_INT_RGB);
    assertThat(PictureTraits.of(pixel)).isEqualTo(new PictureTraits(0, 0, 0));
    assertThat(PictureTraits.of(line)).isEqualTo(new PictureTraits(0, 0, 0));
  }

  private static BufferedImage plain(Color colour) {
    BufferedImage picture = new BufferedImage(100, 60, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 100, 60);
    graphics.dispose();
    return picture;
  }

  private static BufferedImage scene(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.fillRect(0, 0, width, height);
    for (int i = 0; i < 12; i++) {
      graphics.setColor(new Color(i * 71 % 256, i * 37 % 256, i * 113 % 256));
      graphics.fillOval(
          i * 29 % 80 * width / 100, i * 47 % 80 * height / 100, width / 5, height / 4);
    }
    graphics.dispose();
    return picture;
  }
}
