package org.diyml.engine.detection;

import java.util.List;
import org.diyml.engine.Box;

/**
 * Makes each box the mean of all boxes that cells gave for the same object, weighted by their
 * scores, Gidaris and Komodakis 2015. Their errors partly cancel out.
 */
public final class BoxVoting {

  /** Boxes that overlap the best one at least so much mean the same object. */
  public static final double SAME = 0.65;

  private BoxVoting() {}

  /**
   * Improves boxes.
   *
   * @param kept what is left after suppression
   * @param candidates what there was before
   * @return the same detections with other boxes
   */
  static List<Detection> apply(List<Detection> kept, List<Detection> candidates) {
    return kept.stream().map(detection -> detection.at(mean(detection, candidates))).toList();
  }

  private static Box mean(Detection detection, List<Detection> candidates) {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double weights = 0;
    for (Detection candidate : candidates) {
      Box box = candidate.box();
      if (candidate.label() == detection.label() && box.overlap(detection.box()) >= SAME) {
        x += candidate.score() * box.x();
        y += candidate.score() * box.y();
        width += candidate.score() * box.width();
        height += candidate.score() * box.height();
        weights += candidate.score();
      }
    }
    return new Box(x / weights, y / weights, width / weights, height / weights);
  }
}
