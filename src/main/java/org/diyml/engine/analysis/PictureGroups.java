package org.diyml.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Disjoint sets of indices, each known by its lowest (union-find with path halving). */
final class PictureGroups {

  private final int[] parent;

  PictureGroups(int count) {
    parent = new int[count];
    for (int i = 0; i < count; i++) {
      parent[i] = i;
    }
  }

  /** The lowest index in the group of a picture. */
  int first(int picture) {
    int at = picture;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Joins the groups of two pictures. */
  void join(int one, int other) {
    int first = first(one);
    int second = first(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** Indices ascending, groups by their first. */
  List<List<Integer>> ofTwoOrMore() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (first(i) != i) {
        members.computeIfAbsent(first(i), first -> new ArrayList<>(List.of(first))).add(i);
      }
    }
    return members.values().stream().map(List::copyOf).toList();
  }
}
