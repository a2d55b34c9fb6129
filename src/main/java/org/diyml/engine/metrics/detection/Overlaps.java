package org.diyml.engine.metrics.detection;

import java.util.List;
import org.diyml.engine.Box;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.TruthBox;

/**
 * The detections and objects of one label in one picture with their overlaps, which every threshold
 * and area range needs anew.
 *
 * @param found best first
 * @param truth in the picture's order
 * @param values by detection and object, 0 to 1
 */
record Overlaps(List<Detection> found, List<TruthBox> truth, double[][] values) {

  static Overlaps of(JudgedPicture picture, int label, int mostFound) {
    List<Detection> found = picture.foundOf(label, mostFound);
    List<TruthBox> truth = picture.truthOf(label);
    double[][] values = new double[found.size()][truth.size()];
    for (int d = 0; d < values.length; d++) {
      for (int t = 0; t < truth.size(); t++) {
        values[d][t] = overlap(found.get(d).box(), truth.get(t));
      }
    }
    return new Overlaps(found, truth, values);
  }

  /** With a crowd it is the share of the detection that lies in the crowd. */
  private static double overlap(Box found, TruthBox truth) {
    if (!truth.crowd()) {
      return found.overlap(truth.box());
    }
    Box group = truth.box();
    double across =
        Math.min(found.x() + found.width(), group.x() + group.width())
            - Math.max(found.x(), group.x());
    double down =
        Math.min(found.y() + found.height(), group.y() + group.height())
            - Math.max(found.y(), group.y());
    double area = found.width() * found.height();
    return area > 0 ? Math.max(0, across) * Math.max(0, down) / area : 0;
  }
}
