package org.diyml.engine.metrics.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How good a detector is on pictures with boxes.
 *
 * @param map50 mean over the labels that have objects of average precision with an overlap of at
 *     least 0.5; NaN without objects
 * @param map mean over those labels and the overlaps 0.5, 0.55, … 0.95, COCO's main measure; NaN
 *     without objects
 * @param threshold from which score answers should count
 * @param labels one for each label, in the given order
 * @param areas by size of the objects: all, small, medium, large
 * @param mistakes at the chosen threshold, by picture
 */
public record DetectionMetrics(
    double map50,
    double map,
    ThresholdChoice threshold,
    List<DetectionLabelMetrics> labels,
    List<AreaMetrics> areas,
    List<Mistake> mistakes) {

  /**
   * Compares answers with the truth.
   *
   * @param pictures with all answers, also doubtful ones
   * @param labels at least one
   */
  public static DetectionMetrics of(List<JudgedPicture> pictures, List<String> labels) {
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("no labels");
    }
    AveragePrecision precision = new AveragePrecision(pictures, labels.size());
    List<RankedAnswers> answers =
        IntStream.range(0, labels.size())
            .mapToObj(label -> precision.answers(label, AreaRange.ALL, AveragePrecision.HALF))
            .toList();
    ThresholdChoice threshold =
        ThresholdChoice.of(
            answers.stream()
                .filter(ranked -> ranked.objects() > 0)
                .map(PrecisionRecallCurve::of)
                .toList());
    List<DetectionLabelMetrics> rows = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      PrecisionRecallCurve curve = PrecisionRecallCurve.of(answers.get(label));
      rows.add(
          new DetectionLabelMetrics(
              labels.get(label),
              answers.get(label).objects(),
              answers.get(label).averagePrecision(),
              precision.overall(label, AreaRange.ALL),
              curve.at(threshold.threshold()),
              curve.thinned(DetectionLabelMetrics.CURVE_POINTS)));
    }
    List<AreaMetrics> areas =
        Stream.of(AreaRange.values()).map(range -> area(precision, range, labels.size())).toList();
    return new DetectionMetrics(
        areas.get(AreaRange.ALL.ordinal()).map50(),
        areas.get(AreaRange.ALL.ordinal()).map(),
        threshold,
        List.copyOf(rows),
        areas,
        new Mistakes(pictures, labels.size(), threshold.threshold()).find());
  }

  private static AreaMetrics area(AveragePrecision precision, AreaRange range, int labels) {
    int objects =
        IntStream.range(0, labels)
            .map(label -> precision.answers(label, range, AveragePrecision.HALF).objects())
            .sum();
    return new AreaMetrics(
        range, objects, precision.meanAt50(range), precision.meanOverall(range));
  }
}
