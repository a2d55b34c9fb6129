package org.diyml.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.pictures.Augmentation;
import org.junit.jupiter.api.Test;

class ViewMakerTest {

  private static final int SIZE = 160;
  private static final Box BOX = new Box(120, 60, 60, 40);
  private static final List<TruthBox> OBJECTS = List.of(TruthBox.of(1, BOX));

  private final BufferedImage picture = redBox();

  @Test
  void theBoxesStayOnTheirObjects() {
    ViewMaker maker = new ViewMaker(new Augmentation(true, 0, 0.4, 0.3), SIZE);
    int whole = 0;
    for (int seed = 0; seed < 100; seed++) {
      LabelledView view = maker.altered(picture, OBJECTS, seed);
      for (TruthBox object : view.objects()) {
        if (!object.crowd()) {
          whole++;
          assertRedJustThere(view.rgb(), object.box());
        }
      }
    }
    assertThat(whole).isGreaterThan(70);
  }

  @Test
  void theSameSeedGivesTheSameView() {
    ViewMaker maker = new ViewMaker(new Augmentation(true, 0, 0.4, 0.3), SIZE);
    LabelledView view = maker.altered(picture, OBJECTS, 5);

    assertThat(maker.altered(picture, OBJECTS, 5).rgb()).isEqualTo(view.rgb());
    assertThat(maker.altered(picture, OBJECTS, 5).objects()).isEqualTo(view.objects());
    assertThat(maker.altered(picture, OBJECTS, 6).rgb()).isNotEqualTo(view.rgb());
  }

  @Test
  void withoutAugmentationItIsThePictureInItsLetterbox() {
    ViewMaker maker = new ViewMaker(Augmentation.NONE, SIZE);
    LabelledView plain = maker.plain(picture, OBJECTS);

    assertThat(plain.objects())
        .containsExactly(TruthBox.of(1, Letterbox.of(picture, SIZE).toInput(BOX)));
    assertThat(plain.rgb()).isEqualTo(Letterbox.of(picture, SIZE).rgb(picture));
  }

  @Test
  void anObjectOfWhichLessThanHalfIsLeftBecomesACrowd() {
    Window window = new Window(150, 0, 150, 200, 0, 0, 150, 200, false);

    assertThat(window.show(OBJECTS.get(0), 0.5)).containsExactly(
        TruthBox.of(1, new Box(0, 60, 30, 40)));
    assertThat(window.show(TruthBox.of(1, new Box(110, 60, 60, 40)), 0.5))
        .containsExactly(new TruthBox(1, new Box(0, 60, 20, 40), true));
    assertThat(window.show(TruthBox.of(1, new Box(20, 60, 60, 40)), 0.5)).isEmpty();
  }

  @Test
  void mirroringExchangesLeftAndRight() {
    Window window = new Window(0, 0, 300, 200, 10, 20, 150, 100, true);

    assertThat(window.show(OBJECTS.get(0), 0.5))
        .containsExactly(TruthBox.of(1, new Box(10 + 60, 20 + 30, 30, 20)));
  }

  private static void assertRedJustThere(byte[] rgb, Box box) {
    double left = SIZE;
    double right = 0;
    double top = SIZE;
    double bottom = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int at = (y * SIZE + x) * 3;
        if ((rgb[at] & 0xFF) - (rgb[at + 1] & 0xFF) > 60) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    assertThat(left).isCloseTo(box.x(), within(2.0));
    assertThat(top).isCloseTo(box.y(), within(2.0));
    assertThat(right).isCloseTo(box.x() + box.width(), within(2.0));
    assertThat(bottom).isCloseTo(box.y() + box.height(), within(2.0));
  }

  private static BufferedImage redBox() {
    BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 300, 200);
    graphics.setColor(Color.RED);
    graphics.fillRect((int) BOX.x(), (int) BOX.y(), (int) BOX.width(), (int) BOX.height());
    graphics.dispose();
    return picture;
  }
}
