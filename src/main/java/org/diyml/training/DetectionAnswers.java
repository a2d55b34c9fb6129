package org.diyml.training;

import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.TruthBox;
import org.diyml.engine.metrics.detection.DetectionMetrics;
import org.diyml.engine.metrics.detection.JudgedPicture;

/**
 * What a detector found in each validation image, kept beside the model: all statistics follow from
 * it.
 *
 * @param labels in the order of the model's outputs
 */
public record DetectionAnswers(List<String> labels, List<JudgedImage> images) {
  /** An image with what is there and what was found, in its pixels. */
  public record JudgedImage(long id, List<TruthBox> truth, List<Detection> found) {}

  /** All figures, and the mistakes by the place of their image here. */
  public DetectionMetrics metrics() {
    List<JudgedPicture> judged = new ArrayList<>();
    images.forEach(image -> judged.add(new JudgedPicture(image.truth(), image.found())));
    return DetectionMetrics.of(judged, labels);
  }
}
