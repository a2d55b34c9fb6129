package org.diyml.engine.metrics.detection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.detection.TruthBox;

/**
 * Which detection found which object: each detection in turn, the best score first, takes the
 * object that it overlaps most of those that are left.
 *
 * @param objectOf for each detection the index of its object; {@link #NOTHING} without one
 * @param ignored for each detection whether it is neither right nor wrong: it lies in a crowd or on
 *     an object out of range, or found nothing and is out of range itself
 * @param counted for each object whether it is to be found
 */
record Matches(int[] objectOf, boolean[] ignored, boolean[] counted) {

  static final int NOTHING = -1;

  private static final double ALMOST_ONE = 1 - 1e-10;

  static Matches of(Overlaps overlaps, AreaRange range, double overlapThreshold) {
    List<TruthBox> truth = overlaps.truth();
    boolean[] counted = new boolean[truth.size()];
    for (int t = 0; t < counted.length; t++) {
      counted[t] = !truth.get(t).crowd() && range.contains(truth.get(t).box());
    }
    int[] order =
        IntStream.range(0, counted.length)
            .boxed()
            .sorted(Comparator.comparing(t -> !counted[t]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] taken = new boolean[counted.length];
    int[] objectOf = new int[overlaps.found().size()];
    boolean[] ignored = new boolean[objectOf.length];
    Arrays.fill(objectOf, NOTHING);
    for (int d = 0; d < objectOf.length; d++) {
      int object = best(overlaps, d, order, counted, taken, overlapThreshold);
      objectOf[d] = object;
      if (object == NOTHING) {
        ignored[d] = !range.contains(overlaps.found().get(d).box());
      } else {
        ignored[d] = !counted[object];
        taken[object] = true;
      }
    }
    return new Matches(objectOf, ignored, counted);
  }

  /** Of equal overlaps the last object wins, and one that counts goes before any that does not. */
  private static int best(
      Overlaps overlaps,
      int detection,
      int[] order,
      boolean[] counted,
      boolean[] taken,
      double overlapThreshold) {
    double least = Math.min(overlapThreshold, ALMOST_ONE);
    int best = NOTHING;
    for (int t : order) {
      if (taken[t] && !overlaps.truth().get(t).crowd()) {
        continue;
      }
      if (best != NOTHING && counted[best] && !counted[t]) {
        break;
      }
      if (overlaps.values()[detection][t] >= least) {
        least = overlaps.values()[detection][t];
        best = t;
      }
    }
    return best;
  }

  int objects() {
    int objects = 0;
    for (boolean counts : counted) {
      objects += counts ? 1 : 0;
    }
    return objects;
  }
}
