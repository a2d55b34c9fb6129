package org.diyml.engine.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The pictures behind one figure of a confusion matrix.
 *
 * @param truth index of their label
 * @param answer index of the answer that they got
 * @param positions their places in the arrays given, rising; at least one
 */
public record ConfusionCell(int truth, int answer, List<Integer> positions) {

  /** All cells that hold a picture, by truth, then by answer. */
  static List<ConfusionCell> all(ScoredPictures pictures) {
    int labels = pictures.labels().size();
    TreeMap<Integer, List<Integer>> cells = new TreeMap<>();
    for (int i = 0; i < pictures.count(); i++) {
      int cell = pictures.truth(i) * labels + pictures.answer(i);
      cells.computeIfAbsent(cell, empty -> new ArrayList<>()).add(i);
    }
    return cells.entrySet().stream()
        .map(
            entry ->
                new ConfusionCell(
                    entry.getKey() / labels,
                    entry.getKey() % labels,
                    List.copyOf(entry.getValue())))
        .toList();
  }
}
