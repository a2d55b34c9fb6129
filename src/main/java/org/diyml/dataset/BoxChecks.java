package org.diyml.dataset;

import java.util.List;
import org.diyml.platform.errors.FieldChecks;
import org.diyml.platform.errors.UserError;

/** Checks boxes that somebody drew. */
final class BoxChecks {
  private BoxChecks() {}

  /**
   * Checks all boxes of an image.
   *
   * @throws UserError invalid, with each box that is not inside the image or has no good label
   */
  static void check(List<BoxOfLabel> boxes, Image image) {
    int most = Annotations.MOST_BOXES;
    FieldChecks checks =
        new FieldChecks().that(boxes.size() <= most, "boxes", "image.boxes", most);
    for (int i = 0; i < Math.min(boxes.size(), most); i++) {
      String field = "boxes[" + i + "]";
      Labels.checkName(boxes.get(i).label(), field + ".label");
      boolean fits = boxes.get(i).fits(image.getWidth(), image.getHeight());
      checks.that(fits, field, "image.box", image.getWidth(), image.getHeight());
    }
    checks.done();
  }
}
