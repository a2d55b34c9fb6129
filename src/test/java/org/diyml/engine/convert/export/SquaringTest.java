package org.diyml.engine.convert.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.detection.Letterbox;
import org.diyml.engine.pictures.RgbPixels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the graph makes of a picture is what training saw of it, to the pixel. */
class SquaringTest {

  private static final int SIZE = 96;

  @ParameterizedTest
  @CsvSource({"96,96", "192,192", "320,240", "240,320", "301,177", "48,48", "7,90", "1000,700"})
  void pixelsAreThoseOfThePlatform(int width, int height) {
    BufferedImage picture = noise(width, height);
    byte[] whole = RgbPixels.stretch(picture, width, height, false);
    Network squash = new Network(Long.MAX_VALUE);
    squash
        .graph()
        .output("square", new Squaring(squash.graph(), "image", Shape.UNKNOWN, SIZE).squashed());
    assertSame(squash, whole, width, height, RgbPixels.squash(picture, SIZE));

    Network box = new Network(Long.MAX_VALUE);
    Squaring squaring = new Squaring(box.graph(), "image", 1, SIZE);
    Placement placement =
        Placement.of(
            new Formula(box.graph()), squaring.width(), squaring.height(), SIZE);
    box.graph().output("square", squaring.boxed(placement));
    assertSame(box, whole, width, height, Letterbox.of(picture, SIZE).rgb(picture));
  }

  /** Sums in another order can fall on the other side of a half. */
  private static void assertSame(
      Network network, byte[] picture, int width, int height, byte[] expected) {
    try (OnnxRun run = new OnnxRun(network.write(Map.of()))) {
      float[] square = run.bytes("square", picture, 1, height, width, 3);
      assertThat(square).hasSameSizeAs(expected);
      int different = 0;
      for (int i = 0; i < square.length; i++) {
        float difference = Math.abs(square[i] - (expected[i] & 0xff));
        assertThat(difference).isLessThanOrEqualTo(1);
        different += difference > 0 ? 1 : 0;
      }
      assertThat(different).isLessThanOrEqualTo(square.length / 2_000);
    }
  }

  private static BufferedImage noise(int width, int height) {
    Random random = new Random(8);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < width * height; i++) {
      picture.setRGB(i % width, i / width, random.nextInt(1 << 24));
    }
    return picture;
  }
}
