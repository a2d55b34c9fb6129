package org.diyml.dataset.analysis;

import java.util.List;
import org.diyml.dataset.Split;
import org.diyml.engine.Box;

/**
 * An image as the analysis sees it.
 *
 * @param look perceptual hash
 * @param split null until it has a label
 * @param marks what is said of it
 */
record AnalysedImage(
    long id,
    String sha256,
    int width,
    int height,
    Split split,
    long look,
    double brightness,
    double sharpness,
    List<Mark> marks) {
  /** A label, of the whole image where the box is null. */
  record Mark(String label, Box box) {}

  boolean isLabelled() {
    return !marks.isEmpty();
  }

  /** The label of the whole image; null when it has none. */
  String label() {
    return marks.stream().filter(m -> m.box() == null).map(Mark::label).findFirst().orElse(null);
  }
}
