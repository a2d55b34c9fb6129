package org.diyml.training.rest;

import java.util.List;
import org.diyml.engine.metrics.Baseline;
import org.diyml.engine.metrics.Calibration;
import org.diyml.engine.metrics.ClassificationMetrics;
import org.diyml.engine.metrics.ClassificationStatistics;
import org.diyml.engine.metrics.PrecisionRecallCurve;
import org.diyml.engine.metrics.ThresholdCurve;
import org.diyml.training.Statistics;

/** All statistics of a classifier, its most confident mistakes by image. */
public record StatisticsView(
    int images,
    ClassificationMetrics metrics,
    Baseline baseline,
    double logLoss,
    double brierScore,
    List<PrecisionRecallCurve> precisionRecall,
    ThresholdCurve thresholds,
    Calibration calibration,
    List<Statistics.ImageAnswer> mistakes) {

  static StatisticsView of(Statistics.OfIteration found) {
    ClassificationStatistics figures = found.figures();
    return new StatisticsView(
        figures.pictures(),
        figures.metrics(),
        figures.baseline(),
        figures.logLoss(),
        figures.brierScore(),
        figures.precisionRecall(),
        figures.thresholds(),
        figures.calibration(),
        found.mistakes());
  }
}
