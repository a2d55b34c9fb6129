package org.diyml.engine.detection;

import java.util.Arrays;
import java.util.List;
import org.diyml.engine.Box;

/**
 * Which object each cell is to find: the smallest whose box holds the cell's centre not too far
 * from its own. An object that holds no centre has the cell nearest to it.
 */
final class CellTargets {

  static final int NOTHING = -1;
  static final int IGNORED = -2;

  /** A cell is responsible for objects whose centre is at most so many cells away, each way. */
  private static final double REACH = 1.5;

  private final int[] objectOf;
  private final int responsible;

  private CellTargets(int[] objectOf) {
    this.objectOf = objectOf;
    this.responsible = (int) Arrays.stream(objectOf).filter(object -> object >= 0).count();
  }

  static CellTargets of(Grid grid, List<TruthBox> objects) {
    int[] objectOf = new int[grid.cells()];
    Arrays.fill(objectOf, NOTHING);
    double[] area = new double[grid.cells()];
    Arrays.fill(area, Double.POSITIVE_INFINITY);
    objects.stream()
        .filter(TruthBox::crowd)
        .forEach(crowd -> ignore(grid, crowd.box(), objectOf));
    for (int i = 0; i < objects.size(); i++) {
      Box box = objects.get(i).box();
      double size = box.width() * box.height();
      int nearest = nearest(grid, box);
      for (int cell = 0; cell < objectOf.length && !objects.get(i).crowd(); cell++) {
        if (size < area[cell] && (cell == nearest || isNear(grid, cell, box))) {
          objectOf[cell] = i;
          area[cell] = size;
        }
      }
    }
    return new CellTargets(objectOf);
  }

  private static void ignore(Grid grid, Box box, int[] objectOf) {
    for (int cell = 0; cell < objectOf.length; cell++) {
      if (holds(box, grid.centreX(cell), grid.centreY(cell))) {
        objectOf[cell] = IGNORED;
      }
    }
  }

  private static boolean isNear(Grid grid, int cell, Box box) {
    double x = grid.centreX(cell);
    double y = grid.centreY(cell);
    double reach = REACH * Grid.STRIDE;
    return holds(box, x, y)
        && Math.abs(x - box.x() - box.width() / 2) <= reach
        && Math.abs(y - box.y() - box.height() / 2) <= reach;
  }

  private static boolean holds(Box box, double x, double y) {
    return x >= box.x()
        && x <= box.x() + box.width()
        && y >= box.y()
        && y <= box.y() + box.height();
  }

  private static int nearest(Grid grid, Box box) {
    int column = (int) Math.floor((box.x() + box.width() / 2) / Grid.STRIDE);
    int row = (int) Math.floor((box.y() + box.height() / 2) / Grid.STRIDE);
    int last = grid.side() - 1;
    return Math.min(last, Math.max(0, row)) * grid.side() + Math.min(last, Math.max(0, column));
  }

  /** The index of the cell's object, or {@link #NOTHING}, or {@link #IGNORED}. */
  int objectOf(int cell) {
    return objectOf[cell];
  }

  /** How many cells have an object. */
  int responsible() {
    return responsible;
  }
}
