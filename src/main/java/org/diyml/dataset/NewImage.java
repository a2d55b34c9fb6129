package org.diyml.dataset;

import java.util.List;
import java.util.stream.Stream;

/**
 * A picture that was checked, and what is known of it.
 *
 * @param label of the whole image, in a classification project; null for none
 * @param boxes in a detection project; those that do not fit were left out before
 * @param split null to have it drawn when there is a label
 */
public record NewImage(CheckedPicture picture, String label, List<BoxOfLabel> boxes, Split split) {
  /** The names of all labels that are said of it, the first one first. */
  Stream<String> labels() {
    return Stream.concat(Stream.ofNullable(label), boxes.stream().map(BoxOfLabel::label));
  }
}
