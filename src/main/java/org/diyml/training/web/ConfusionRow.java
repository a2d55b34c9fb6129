package org.diyml.training.web;

import java.util.ArrayList;
import java.util.List;

/** One row of the table of mix-ups: what the images of a label were taken for. */
public final class ConfusionRow {
  private final String label;
  private final List<Cell> cells = new ArrayList<>();

  ConfusionRow(List<String> labels, int position, List<Integer> counts) {
    this.label = labels.get(position);
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < counts.size(); i++) {
      cells.add(new Cell(labels.get(i), counts.get(i), total, i == position));
    }
  }

  public String getLabel() {
    return label;
  }

  public List<Cell> getCells() {
    return cells;
  }

  /** How many images of the label got one answer. */
  public static final class Cell {
    private static final int STEPS = 5;

    private final String answer;
    private final int count;
    private final int heat;
    private final boolean right;

    Cell(String answer, int count, int total, boolean right) {
      this.answer = answer;
      this.count = count;
      this.heat = total == 0 ? 0 : (int) Math.ceil((double) STEPS * count / total);
      this.right = right;
    }

    public String getAnswer() {
      return answer;
    }

    public int getCount() {
      return count;
    }

    /** Share of the row's images, from 0 for none to 5 for all. */
    public int getHeat() {
      return heat;
    }

    /** Whether the answer is the label. */
    public boolean isRight() {
      return right;
    }
  }
}
