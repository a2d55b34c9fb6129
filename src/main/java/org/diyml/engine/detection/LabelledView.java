package org.diyml.engine.detection;

import java.util.List;

/**
 * A picture as a backbone sees it, with its objects.
 *
 * @param rgb {@code size·size·3} unsigned bytes
 * @param objects in pixels of the square
 */
public record LabelledView(byte[] rgb, List<TruthBox> objects) {

  public LabelledView {
    objects = List.copyOf(objects);
  }
}
