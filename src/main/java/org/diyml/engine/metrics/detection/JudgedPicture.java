package org.diyml.engine.metrics.detection;

import java.util.List;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.TruthBox;

/**
 * What is in a picture and what was found there, both in pixels of the picture.
 *
 * @param truth its objects
 * @param found in any order; to follow COCO it is not cut by a score threshold
 */
public record JudgedPicture(List<TruthBox> truth, List<Detection> found) {

  public JudgedPicture {
    truth = List.copyOf(truth);
    found = List.copyOf(found);
  }

  List<TruthBox> truthOf(int label) {
    return truth.stream().filter(object -> object.label() == label).toList();
  }

  /** Best first; equal scores stay in the order in which they were given. */
  List<Detection> foundOf(int label, int most) {
    return found.stream()
        .filter(detection -> detection.label() == label)
        .sorted(Detection.BEST_FIRST)
        .limit(most)
        .toList();
  }
}
