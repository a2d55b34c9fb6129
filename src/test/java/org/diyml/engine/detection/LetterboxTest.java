package org.diyml.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.diyml.engine.Box;
import org.junit.jupiter.api.Test;

class LetterboxTest {

  private static final Box BOX = new Box(100, 50, 200, 100);

  @Test
  void keepsTheAspectRatioInTheMiddle() {
    Letterbox letterbox = new Letterbox(640, 320, 320);

    assertThat(letterbox.toInput(BOX)).isEqualTo(new Box(50, 105, 100, 50));
    assertThat(new Letterbox(320, 640, 320).toInput(BOX)).isEqualTo(new Box(130, 25, 100, 50));
  }

  @Test
  void theWayBackGivesTheSameBox() {
    for (int[] shape : new int[][] {{640, 320}, {333, 777}, {50, 40}, {4000, 3000}, {320, 320}}) {
      Letterbox letterbox = new Letterbox(shape[0], shape[1], 320);
      Box box = new Box(1.5, 2.25, shape[0] / 2.0, shape[1] / 3.0);
      Box back = letterbox.toPicture(letterbox.toInput(box));
      assertThat(back.x()).isCloseTo(box.x(), within(1e-9));
      assertThat(back.y()).isCloseTo(box.y(), within(1e-9));
      assertThat(back.width()).isCloseTo(box.width(), within(1e-9));
      assertThat(back.height()).isCloseTo(box.height(), within(1e-9));
    }
  }

  @Test
  void cutsAtTheEdgesOfThePictureAndLeavesOutWhatIsBeside() {
    Letterbox letterbox = new Letterbox(640, 320, 320);
    Detection across = new Detection(0, 0.9, new Box(-10, 70, 60, 40));
    Detection beside = new Detection(0, 0.8, new Box(10, 10, 60, 40));

    assertThat(letterbox.toPicture(List.of(across, beside)))
        .containsExactly(new Detection(0, 0.9, new Box(0, 0, 100, 60)));
  }

  @Test
  void drawsThePictureWhereTheBoxesSay() {
    BufferedImage picture = new BufferedImage(400, 200, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(100, 40, 80, 60);
    graphics.dispose();
    Letterbox letterbox = Letterbox.of(picture, 64);
    Box box = letterbox.toInput(new Box(100, 40, 80, 60));
    byte[] rgb = letterbox.rgb(picture);

    assertThat(rgb).hasSize(64 * 64 * 3);
    assertThat(red(rgb, (int) (box.x() + box.width() / 2), (int) (box.y() + box.height() / 2)))
        .isGreaterThan(250);
    assertThat(red(rgb, (int) box.x() - 3, (int) (box.y() + box.height() / 2))).isLessThan(5);
    assertThat(red(rgb, 32, 2)).isEqualTo(Letterbox.GREY & 0xFF);
  }

  private static int red(byte[] rgb, int x, int y) {
    return rgb[(y * 64 + x) * 3] & 0xFF;
  }
}
