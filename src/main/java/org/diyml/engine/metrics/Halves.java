package org.diyml.engine.metrics;

import java.util.Arrays;

/**
 * Pictures dealt into two halves that differ by one picture at most, in each label too.
 *
 * @param first positions, rising; empty for one picture only
 * @param second positions, rising; never empty
 */
record Halves(int[] first, int[] second) {

  /** Deals the pictures of one label after the other, in turn; the same truth, the same halves. */
  static Halves of(int[] truth, int labels) {
    int[] first = new int[truth.length / 2];
    int[] second = new int[truth.length - first.length];
    int dealt = 0;
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < truth.length; i++) {
        if (truth[i] == label) {
          (dealt % 2 == 0 ? second : first)[dealt / 2] = i;
          dealt++;
        }
      }
    }
    Arrays.sort(first);
    Arrays.sort(second);
    return new Halves(first, second);
  }
}
