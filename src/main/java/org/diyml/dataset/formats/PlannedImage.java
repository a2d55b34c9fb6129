package org.diyml.dataset.formats;

import java.util.List;

/**
 * A picture of an archive and what is said of it.
 *
 * @param entry its path in the archive
 * @param name its file name
 * @param label the label of the whole picture; null when there is none
 * @param boxes empty in a classification project
 * @param split {@code train}, {@code validation} or {@code test}; null when the archive tells none
 */
public record PlannedImage(
    String entry, String name, String label, List<PlannedBox> boxes, String split) {
  public PlannedImage {
    boxes = List.copyOf(boxes);
  }

  /** Whether something is said of what the picture shows. */
  public boolean isLabelled() {
    return label != null || !boxes.isEmpty();
  }
}
