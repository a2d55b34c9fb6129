package org.diyml.training.evaluations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** Compares how often labels occur in two collections of them. */
final class LabelShares {
  private LabelShares() {}

  /** The shares of all labels of either, in the order of the alphabet. */
  static List<DataShift.LabelShare> of(Collection<String> learned, Collection<String> here) {
    TreeSet<String> labels = new TreeSet<>(learned);
    labels.addAll(here);
    List<DataShift.LabelShare> shares = new ArrayList<>();
    for (String label : labels) {
      shares.add(new DataShift.LabelShare(label, share(label, learned), share(label, here)));
    }
    return shares;
  }

  private static double share(String label, Collection<String> all) {
    return all.isEmpty() ? 0 : Collections.frequency(all, label) / (double) all.size();
  }

  /** Half the sum of all differences: 0 where the shares are the same, 1 where no label is in both. */
  static double difference(List<DataShift.LabelShare> shares) {
    return shares.stream().mapToDouble(s -> Math.abs(s.learned() - s.here())).sum() / 2;
  }
}
