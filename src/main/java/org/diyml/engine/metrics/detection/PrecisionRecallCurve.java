package org.diyml.engine.metrics.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * Precision and recall of one label at falling thresholds, with an overlap of at least 0.5.
 *
 * @param points for each score that occurs one; recall never falls. Empty when nothing was found or
 *     there was nothing to find
 */
record PrecisionRecallCurve(List<CurvePoint> points) {

  static PrecisionRecallCurve of(RankedAnswers answers) {
    List<CurvePoint> points = new ArrayList<>();
    int[] right = answers.rightSoFar();
    double[] scores = answers.scores();
    for (int i = 0; i < right.length && answers.objects() > 0; i++) {
      boolean lastOfItsScore = i + 1 == scores.length || scores[i + 1] < scores[i];
      if (lastOfItsScore) {
        points.add(
            new CurvePoint(
                scores[i], right[i] / (double) (i + 1), right[i] / (double) answers.objects()));
      }
    }
    return new PrecisionRecallCurve(List.copyOf(points));
  }

  /** The point at a threshold: nothing counts above the highest score. */
  CurvePoint at(double threshold) {
    CurvePoint last = new CurvePoint(threshold, 0, 0);
    for (CurvePoint point : points) {
      if (point.threshold() < threshold) {
        break;
      }
      last = point;
    }
    return last;
  }

  /** Evenly chosen points, the first and the last among them. */
  List<CurvePoint> thinned(int most) {
    if (points.size() <= most) {
      return points;
    }
    List<CurvePoint> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(points.get((int) ((long) i * (points.size() - 1) / (most - 1))));
    }
    return List.copyOf(some);
  }
}
