package org.diyml.training.rest;

import java.util.List;
import org.diyml.engine.metrics.Baseline;
import org.diyml.engine.metrics.Calibration;
import org.diyml.engine.metrics.ClassificationMetrics;
import org.diyml.engine.metrics.ClassificationStatistics;
import org.diyml.engine.metrics.PrecisionRecallCurve;
import org.diyml.engine.metrics.ThresholdCurve;
import org.diyml.training.Statistics;
import org.diyml.training.ValidationAnswers;

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
    ValidationAnswers answers = found.answers();
    return new StatisticsView(
        figures.pictures(),
        figures.metrics(),
        figures.baseline(),
        figures.logLoss(),
        figures.brierScore(),
        figures.precisionRecall(),
        figures.thresholds(),
        figures.calibration(),
        figures.mistakes().stream()
            .map(
                mistake ->
                    new Statistics.ImageAnswer(
                        answers.images()[mistake.position()],
                        answers.labels().get(mistake.truth()),
                        answers.labels().get(mistake.answer()),
                        mistake.probability()))
            .toList());
  }
}
