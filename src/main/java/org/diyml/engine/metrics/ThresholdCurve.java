package org.diyml.engine.metrics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is won and lost when a classifier answers only when it is sure enough.
 *
 * @param points one for each hundredth from 0 to 1
 * @param recommended the threshold to use, with its reason
 */
public record ThresholdCurve(List<ThresholdPoint> points, RecommendedThreshold recommended) {

  private static final int STEPS = 100;

  static ThresholdCurve of(ScoredPictures pictures) {
    List<ThresholdPoint> points =
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> point(pictures, step / (double) STEPS))
            .toList();
    return new ThresholdCurve(points, RecommendedThreshold.among(points));
  }

  private static ThresholdPoint point(ScoredPictures pictures, double threshold) {
    int answered = 0;
    int right = 0;
    for (int i = 0; i < pictures.count(); i++) {
      // As floats: the float nearest to 0.9 lies below the double.
      if (pictures.confidence(i) >= (float) threshold) {
        answered++;
        right += pictures.right(i) ? 1 : 0;
      }
    }
    return new ThresholdPoint(
        threshold,
        answered,
        (double) answered / pictures.count(),
        answered == 0 ? null : (double) right / answered);
  }
}
