package org.diyml.dataset.formats;

import java.util.List;
import org.diyml.projects.ProjectType;

/**
 * A picture to be exported.
 *
 * @param id differs from that of every other picture of the export
 * @param name of the file, as the user gave it
 * @param width of the upright picture in pixels
 * @param height of the upright picture in pixels
 * @param label of the whole picture; null in a detection project, and when it is unlabelled
 * @param boxes empty in a classification project
 * @param split {@code train}, {@code validation}, {@code test}, or null when undecided
 */
public record ExportedImage(
    long id,
    String name,
    int width,
    int height,
    String label,
    List<ExportedBox> boxes,
    String split) {
  public ExportedImage {
    boxes = List.copyOf(boxes);
    if (split != null && !SplitWord.ALL.contains(split)) {
      throw new IllegalArgumentException("no part " + split);
    }
  }

  /** The boxes as formats want them that know nothing else: a label's box is the whole picture. */
  List<ExportedBox> marks(ProjectType type) {
    if (type == ProjectType.DETECTION) {
      return boxes;
    }
    return label == null ? List.of() : List.of(new ExportedBox(label, 0, 0, width, height));
  }
}
