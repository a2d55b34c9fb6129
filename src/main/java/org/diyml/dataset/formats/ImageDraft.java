package org.diyml.dataset.formats;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A picture while its annotations are collected. */
final class ImageDraft {
  private final String entry;
  private final Set<String> labels = new LinkedHashSet<>(2);
  private final Set<PlannedBox> boxes = new LinkedHashSet<>(2);
  private String split;

  ImageDraft(String entry) {
    this.entry = entry;
  }

  String entry() {
    return entry;
  }

  String split() {
    return split;
  }

  void setSplit(String split) {
    this.split = split;
  }

  /** Whether the label of the whole picture is new. */
  boolean addLabel(String label) {
    return labels.add(label);
  }

  /** Whether the box is new. */
  boolean addBox(PlannedBox box) {
    return boxes.add(box);
  }

  Set<String> labels() {
    return labels;
  }

  /** The labels of the whole picture and of its boxes. */
  Set<String> allLabels() {
    return Stream.concat(labels.stream(), boxes.stream().map(PlannedBox::label))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  PlannedImage withLabel(String label) {
    return new PlannedImage(entry, EntryPath.base(entry), label, List.of(), split);
  }

  PlannedImage withBoxes() {
    return new PlannedImage(entry, EntryPath.base(entry), null, List.copyOf(boxes), split);
  }
}
