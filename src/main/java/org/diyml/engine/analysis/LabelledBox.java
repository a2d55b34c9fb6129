package org.diyml.engine.analysis;

import java.util.Objects;
import org.diyml.engine.Box;

/**
 * An annotated box.
 *
 * @param label index of its label
 * @param box in pixels of the upright picture
 */
public record LabelledBox(int label, Box box) {

  public LabelledBox {
    Objects.requireNonNull(box, "box");
  }
}
