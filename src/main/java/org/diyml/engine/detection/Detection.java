package org.diyml.engine.detection;

import java.util.Comparator;
import java.util.Objects;
import org.diyml.engine.Box;

/**
 * An object that was found.
 *
 * @param label index of its label
 * @param score 0 to 1
 * @param box where it is
 */
public record Detection(int label, double score, Box box) {

  /** Best first. */
  public static final Comparator<Detection> BEST_FIRST =
      Comparator.comparingDouble(Detection::score).reversed();

  public Detection {
    Objects.requireNonNull(box, "box");
  }

  /** The same object elsewhere. */
  Detection at(Box otherBox) {
    return new Detection(label, score, otherBox);
  }
}
