package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws a bounded part of a labelled set that has each label in about its share. */
public final class StratifiedSample {

  private StratifiedSample() {}

  /**
   * Draws without replacement in linear time.
   *
   * @param truth index of each picture's label, 0 or more
   * @param limit most pictures to draw, at least 1
   * @param seed the same input and seed draw the same pictures
   * @return indices, ascending; all of them when there are no more than the limit
   */
  public static int[] of(int[] truth, int limit, long seed) {
    int[] all = new int[truth.length];
    Arrays.setAll(all, i -> i);
    if (truth.length <= limit) {
      return all;
    }
    List<Integer> order = new ArrayList<>(byLabel(truth, seed));
    int[] drawn = new int[limit];
    // Evenly spread places in an order by label take each label by its share, to a picture.
    for (int i = 0; i < limit; i++) {
      drawn[i] = order.get((int) ((long) i * truth.length / limit));
    }
    Arrays.sort(drawn);
    return drawn;
  }

  /** All indices, shuffled within each label, labels one after the other. */
  private static List<Integer> byLabel(int[] truth, long seed) {
    int labels = Arrays.stream(truth).max().orElse(-1) + 1;
    List<List<Integer>> members = new ArrayList<>();
    for (int label = 0; label < labels; label++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < truth.length; i++) {
      members.get(truth[i]).add(i);
    }
    Random random = new Random(seed);
    members.forEach(list -> Collections.shuffle(list, random));
    return members.stream().flatMap(List::stream).toList();
  }
}
