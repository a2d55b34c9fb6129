package org.diyml.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.diyml.engine.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxLossTest {

  private static final Box TRUTH = new Box(10, 20, 30, 40);
  private static final double STEP = 1e-5;

  @ParameterizedTest
  @CsvSource({
    "10, 20, 30, 40, 0",
    "25, 20, 30, 40, 0.6666666666666667",
    "100, 20, 30, 40, 1.5",
    "15, 25, 10, 10, 0.9166666666666666"
  })
  void knowsTheGeneralisedOverlap(double x, double y, double width, double height, double loss) {
    assertThat(BoxLoss.of(new Box(x, y, width, height), TRUTH).value())
        .isCloseTo(loss, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 17, 30, 50",
    "15, 25, 10, 10",
    "0, 0, 80, 90",
    "100, 21, 30, 40",
    "11, 90, 9, 9"
  })
  void theSlopesAreThoseOfTheLoss(double x, double y, double width, double height) {
    BoxLoss loss = BoxLoss.of(new Box(x, y, width, height), TRUTH);
    double right = x + width;
    double bottom = y + height;

    assertSlope(
        loss.byLeft(), edges(x + STEP, y, right, bottom), edges(x - STEP, y, right, bottom));
    assertSlope(
        loss.byTop(), edges(x, y + STEP, right, bottom), edges(x, y - STEP, right, bottom));
    assertSlope(
        loss.byRight(), edges(x, y, right + STEP, bottom), edges(x, y, right - STEP, bottom));
    assertSlope(
        loss.byBottom(), edges(x, y, right, bottom + STEP), edges(x, y, right, bottom - STEP));
  }

  private static void assertSlope(double slope, double above, double below) {
    assertThat(slope).isCloseTo((above - below) / (2 * STEP), within(1e-6));
  }

  private static double edges(double left, double top, double right, double bottom) {
    return BoxLoss.of(new Box(left, top, right - left, bottom - top), TRUTH).value();
  }
}
