package org.diyml.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.diyml.engine.Box;
import org.diyml.engine.Targets;
import org.junit.jupiter.api.Test;

class DetectionLossTest {

  private static final Grid GRID = new Grid(6, 3);
  private static final float STEP = 1e-3f;
  private static final List<List<TruthBox>> OBJECTS =
      List.of(
          List.of(
              TruthBox.of(0, new Box(10, 12, 40, 30)),
              TruthBox.of(2, new Box(50.5, 40, 6, 5)),
              new TruthBox(1, new Box(60, 60, 30, 30), true)),
          List.of());

  private final DetectionLoss loss =
      new DetectionLoss(GRID, new Targets(0.1, true), new int[] {0, 0, 2});

  @Test
  void theSlopesOfLabelsAreThoseOfTheLoss() {
    float[] raw = random();
    float[] slopes = new float[raw.length];
    loss.of(raw, OBJECTS, slopes);
    CellTargets targets = CellTargets.of(GRID, OBJECTS.get(0));
    for (int cell = 0; cell < GRID.cells(); cell++) {
      for (int label = 0; label < GRID.labels() && targets.objectOf(cell) >= 0; label++) {
        int at = GRID.place(Grid.BEFORE_LABELS + label, cell);
        assertThat((double) slopes[at]).isCloseTo(measured(raw, at), within(2e-3));
      }
    }
  }

  /** A better box is asked for a better fit, which is no reason to make it worse. */
  @Test
  void theSlopesOfBoxesAreThoseOfTheBoxesAlone() {
    float[] raw = random();
    float[] slopes = new float[raw.length];
    loss.of(raw, OBJECTS, slopes);
    CellTargets targets = CellTargets.of(GRID, OBJECTS.get(0));
    for (int cell = 0; cell < GRID.cells(); cell++) {
      for (int number = 0; number < Grid.FIT && targets.objectOf(cell) >= 0; number++) {
        int at = GRID.place(number, cell);
        float[] moved = raw.clone();
        moved[at] += STEP;
        double above = boxLoss(moved, targets, cell);
        moved[at] -= 2 * STEP;
        double below = boxLoss(moved, targets, cell);
        assertThat((double) slopes[at]).isCloseTo((above - below) / (2 * STEP), within(2e-3));
      }
    }
  }

  private static double boxLoss(float[] raw, CellTargets targets, int cell) {
    Box truth = OBJECTS.get(0).get(targets.objectOf(cell)).box();
    double value = BoxLoss.of(GRID.box(raw, 0, cell), truth).value();
    return DetectionLoss.BOX_WEIGHT * value / targets.responsible();
  }

  @Test
  void theSlopesOfEmptyCellsAreThoseOfTheLoss() {
    float[] raw = random();
    float[] slopes = new float[raw.length];
    loss.of(raw, OBJECTS, slopes);
    for (int cell = 0; cell < GRID.cells(); cell++) {
      int at = GRID.numbers() + GRID.place(Grid.FIT, cell);
      assertThat((double) slopes[at]).isCloseTo(measured(raw, at), within(2e-3));
    }
  }

  @Test
  void nothingIsLearnedInACrowdAndOnlyTheFitWhereNothingIs() {
    float[] raw = random();
    float[] slopes = new float[raw.length];
    loss.of(raw, OBJECTS, slopes);
    CellTargets targets = CellTargets.of(GRID, OBJECTS.get(0));
    int ignored = 0;
    for (int cell = 0; cell < GRID.cells(); cell++) {
      for (int number = 0; number < Grid.BEFORE_LABELS + GRID.labels(); number++) {
        float slope = slopes[GRID.place(number, cell)];
        if (targets.objectOf(cell) == CellTargets.IGNORED) {
          ignored++;
          assertThat(slope).isZero();
        } else if (targets.objectOf(cell) == CellTargets.NOTHING && number != Grid.FIT) {
          assertThat(slope).isZero();
        }
      }
    }
    assertThat(ignored).isPositive();
  }

  @Test
  void anAnswerThatFitsCostsNextToNothing() {
    DetectionLoss plain = new DetectionLoss(GRID);
    List<List<TruthBox>> objects = List.of(List.of(TruthBox.of(1, new Box(16, 16, 16, 16))));
    float[] raw = new float[GRID.numbers()];
    for (int cell = 0; cell < GRID.cells(); cell++) {
      raw[GRID.place(Grid.FIT, cell)] = cell == 7 ? 12 : -12;
      raw[GRID.place(Grid.BEFORE_LABELS + 1, cell)] = 12;
    }

    assertThat(plain.of(raw, objects, new float[raw.length])).isCloseTo(0, within(1e-3));
    assertThat(GRID.detect(raw, 0, DetectionSettings.DEFAULT))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.label()).isEqualTo(1);
              assertThat(found.score()).isCloseTo(1, within(1e-3));
              assertThat(found.box()).isEqualTo(new Box(16, 16, 16, 16));
            });
  }

  private double measured(float[] raw, int at) {
    float[] moved = raw.clone();
    moved[at] = raw[at] + STEP;
    double above = loss.of(moved, OBJECTS, new float[raw.length]);
    moved[at] = raw[at] - STEP;
    double below = loss.of(moved, OBJECTS, new float[raw.length]);
    return (above - below) / (2 * STEP);
  }

  private static float[] random() {
    Random random = new Random(3);
    float[] raw = new float[2 * GRID.numbers()];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = (float) random.nextGaussian() / 2;
    }
    return raw;
  }
}
