package org.diyml.training;

import java.util.List;
import java.util.Locale;
import org.diyml.engine.metrics.detection.AreaMetrics;
import org.diyml.engine.metrics.detection.CurvePoint;
import org.diyml.engine.metrics.detection.DetectionLabelMetrics;
import org.diyml.engine.metrics.detection.DetectionMetrics;
import org.diyml.engine.metrics.detection.Mistake;

/**
 * The figures of a detector, as COCO defines them. What cannot be measured is null.
 *
 * @param map50 mean average precision with an overlap of at least 0.5
 * @param map5095 the same over the overlaps 0.5 to 0.95
 * @param bySize the same by the size of the objects
 * @param threshold from which score answers count
 * @param falsePositives answers at that threshold that should not be
 * @param misses objects that are not found at that threshold
 */
public record DetectionFigures(
    Double map50,
    Double map5095,
    List<PerLabel> perLabel,
    List<BySize> bySize,
    Threshold threshold,
    int falsePositives,
    int misses)
    implements Metrics {
  /**
   * The figures of one label.
   *
   * @param objects how many there are to find
   * @param precision right answers among those at the threshold
   * @param recall objects found at the threshold
   * @param curve precision and recall at falling thresholds
   */
  public record PerLabel(
      String label,
      int objects,
      Double ap50,
      Double ap5095,
      double precision,
      double recall,
      double f1,
      List<CurvePoint> curve) {
    static PerLabel of(DetectionLabelMetrics metrics) {
      return new PerLabel(
          metrics.label(),
          metrics.objects(),
          TrainingEpoch.known(metrics.ap50()),
          TrainingEpoch.known(metrics.ap()),
          metrics.atThreshold().precision(),
          metrics.atThreshold().recall(),
          metrics.atThreshold().f1(),
          metrics.curve());
    }
  }

  /** The figures of objects of one size: all, small, medium or large, as COCO cuts them. */
  public record BySize(String size, int objects, Double map50, Double map5095) {
    static BySize of(AreaMetrics metrics) {
      return new BySize(
          TrainingSettings.word(metrics.range()),
          metrics.objects(),
          TrainingEpoch.known(metrics.map50()),
          TrainingEpoch.known(metrics.map()));
    }
  }

  /**
   * From which score answers count.
   *
   * @param reason why: {@code best_f1}, {@code nothing_found} or {@code no_objects}
   * @param meanF1 of the labels at this threshold; null without objects
   */
  public record Threshold(double value, String reason, Double meanF1) {}

  /** The figures that those metrics hold. */
  public static DetectionFigures of(DetectionMetrics metrics) {
    long wrong =
        metrics.mistakes().stream()
            .map(Mistake::kind)
            .filter(Mistake.Kind::isFalsePositive)
            .count();
    return new DetectionFigures(
        TrainingEpoch.known(metrics.map50()),
        TrainingEpoch.known(metrics.map()),
        metrics.labels().stream().map(PerLabel::of).toList(),
        metrics.areas().stream().map(BySize::of).toList(),
        new Threshold(
            metrics.threshold().threshold(),
            metrics.threshold().reason().name().toLowerCase(Locale.ROOT),
            TrainingEpoch.known(metrics.threshold().meanF1())),
        Math.toIntExact(wrong),
        Math.toIntExact(metrics.mistakes().size() - wrong));
  }
}
