package org.diyml.engine.detection;

import java.util.Objects;
import org.diyml.engine.Box;

/**
 * An object that is there.
 *
 * @param label index of its label
 * @param box where it is
 * @param crowd whether the box stands for a group that nobody told apart, COCO's {@code iscrowd}:
 *     nothing is learned from it, and what is found in it is neither right nor wrong
 */
public record TruthBox(int label, Box box, boolean crowd) {

  public TruthBox {
    Objects.requireNonNull(box, "box");
    if (label < 0) {
      throw new IllegalArgumentException("no label has the index " + label);
    }
  }

  /** One object. */
  public static TruthBox of(int label, Box box) {
    return new TruthBox(label, box, false);
  }

  /** The same object elsewhere. */
  TruthBox at(Box otherBox) {
    return new TruthBox(label, otherBox, crowd);
  }
}
