package org.diyml.dataset;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many images a project has, and of which kinds.
 *
 * @param images all of them
 * @param unlabelled those without any label or box
 * @param byLabel those that have a label, by its id; a label that no image has is not among them
 * @param parts those with a label that a model can learn from, by its name
 */
public record DatasetCounts(
    long images, long unlabelled, Map<Long, Long> byLabel, SortedMap<String, LabelParts> parts) {

  /** Adds up counts of one label in one part of the split each. */
  static final class Sum {
    private final Map<Long, Long> byLabel = new HashMap<>();
    private final SortedMap<String, LabelParts> parts = new TreeMap<>();

    void add(long labelId, String label, Split split, long images) {
      byLabel.merge(labelId, images, Long::sum);
      if (split == Split.TRAIN || split == Split.VALIDATION) {
        parts.put(label, parts.getOrDefault(label, LabelParts.NONE).with(split, images));
      }
    }

    DatasetCounts of(long images, long unlabelled) {
      return new DatasetCounts(
          images,
          unlabelled,
          Collections.unmodifiableMap(byLabel),
          Collections.unmodifiableSortedMap(parts));
    }
  }
}
