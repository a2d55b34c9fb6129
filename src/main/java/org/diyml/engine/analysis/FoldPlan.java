package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deals pictures into folds for cross-validation, so that each label is spread evenly and pictures
 * of one group stay together.
 */
public final class FoldPlan {

  private FoldPlan() {}

  /**
   * Deals in time linear in the pictures and folds.
   *
   * @param truth label of each picture
   * @param group number of each picture's group; a negative one for a picture on its own
   * @return the fold of each picture, 0 to {@code folds - 1}
   */
  public static int[] deal(int[] truth, int[] group, int labels, int folds, long seed) {
    List<List<Integer>> units = units(group);
    Collections.shuffle(units, new Random(seed));
    units.sort((one, other) -> Integer.compare(other.size(), one.size()));
    int[] fold = new int[truth.length];
    int[][] ofLabel = new int[labels][folds];
    int[] total = new int[folds];
    for (List<Integer> unit : units) {
      int best = emptiest(ofLabel[truth[unit.get(0)]], total);
      for (int picture : unit) {
        fold[picture] = best;
        ofLabel[truth[picture]][best]++;
        total[best]++;
      }
    }
    return fold;
  }

  private static int emptiest(int[] ofLabel, int[] total) {
    int best = 0;
    for (int fold = 1; fold < total.length; fold++) {
      boolean fewer =
          ofLabel[fold] < ofLabel[best]
              || ofLabel[fold] == ofLabel[best] && total[fold] < total[best];
      best = fewer ? fold : best;
    }
    return best;
  }

  private static List<List<Integer>> units(int[] group) {
    List<List<Integer>> units = new ArrayList<>();
    Map<Integer, List<Integer>> grouped = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      if (group[i] < 0) {
        units.add(List.of(i));
      } else {
        grouped.computeIfAbsent(group[i], number -> new ArrayList<>()).add(i);
      }
    }
    units.addAll(grouped.values());
    return units;
  }
}
