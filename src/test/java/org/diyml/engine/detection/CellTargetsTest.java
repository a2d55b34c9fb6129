package org.diyml.engine.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.Box;
import org.junit.jupiter.api.Test;

class CellTargetsTest {

  private static final Grid GRID = new Grid(8, 1);

  @Test
  void cellsNearTheCentreFindTheObject() {
    CellTargets targets = of(TruthBox.of(0, new Box(16, 16, 80, 80)));

    assertThat(targets.responsible()).isEqualTo(9);
    assertThat(cellsOf(targets, 0)).contains(3 * 8 + 3, 2 * 8 + 2, 4 * 8 + 4);
  }

  @Test
  void anObjectBetweenCentresHasItsNearestCell() {
    assertThat(cellsOf(of(TruthBox.of(0, new Box(33, 18, 3, 3))), 0)).containsExactly(8 + 2);
    assertThat(cellsOf(of(TruthBox.of(0, new Box(126, 126, 4, 4))), 0)).containsExactly(63);
  }

  @Test
  void theSmallerObjectGoesFirst() {
    TruthBox large = TruthBox.of(0, new Box(0, 0, 128, 128));
    TruthBox small = TruthBox.of(0, new Box(48, 48, 16, 16));

    assertThat(cellsOf(of(large, small), 1)).containsExactly(3 * 8 + 3);
    assertThat(cellsOf(of(small, large), 0)).containsExactly(3 * 8 + 3);
    assertThat(of(large, small).responsible()).isGreaterThan(1);
  }

  @Test
  void cellsOfACrowdAreIgnoredUnlessAnObjectNeedsThem() {
    TruthBox crowd = new TruthBox(0, new Box(0, 0, 64, 64), true);
    TruthBox object = TruthBox.of(0, new Box(16, 16, 16, 16));
    CellTargets targets = of(object, crowd);

    assertThat(cellsOf(targets, CellTargets.IGNORED)).hasSize(15);
    assertThat(cellsOf(targets, 0)).containsExactly(8 + 1);
  }

  private static CellTargets of(TruthBox... objects) {
    return CellTargets.of(GRID, List.of(objects));
  }

  private static List<Integer> cellsOf(CellTargets targets, int object) {
    return IntStream.range(0, GRID.cells())
        .filter(cell -> targets.objectOf(cell) == object)
        .boxed()
        .toList();
  }
}
