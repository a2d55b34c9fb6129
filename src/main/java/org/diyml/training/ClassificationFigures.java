package org.diyml.training;

import java.util.List;
import java.util.Locale;
import org.diyml.engine.metrics.Baseline;
import org.diyml.engine.metrics.Calibration;
import org.diyml.engine.metrics.ClassificationStatistics;
import org.diyml.engine.metrics.FoldSummary;
import org.diyml.engine.metrics.Interval;
import org.diyml.engine.metrics.RecommendedThreshold;
import org.diyml.engine.metrics.Verdict;

/**
 * The figures of a classifier. Those that models of old lack are null.
 *
 * @param accuracy share of right answers, 0 to 1
 * @param balancedAccuracy mean recall of the labels
 * @param macroF1 mean F1 of the labels
 * @param weightedF1 mean F1 of the labels, each counting as often as it has images
 * @param intervals where the true figures lie with a confidence of 95 %
 * @param baseline what answering without looking would reach
 * @param logLoss mean negative natural logarithm of the true label's probability
 * @param brierScore mean squared distance of the probabilities to the truth
 * @param calibration whether probabilities mean what they say
 * @param threshold from which probability on answers can be relied upon
 * @param folds what further models, trained and judged on other parts of the data, reached; null
 *     when none were asked for
 * @param choice why it was trained the way it was; null when the user chose
 */
public record ClassificationFigures(
    double accuracy,
    Double balancedAccuracy,
    double macroF1,
    Double weightedF1,
    List<PerLabel> perLabel,
    Confusion confusion,
    Intervals intervals,
    MajorityBaseline baseline,
    Double logLoss,
    Double brierScore,
    Calibrated calibration,
    Threshold threshold,
    FoldSummary folds,
    ModeChoice choice)
    implements Metrics {
  /**
   * The figures of one label.
   *
   * @param averagePrecision area under its precision-recall curve; null without images
   * @param support how many validation images have it
   */
  public record PerLabel(
      String label,
      double precision,
      double recall,
      double f1,
      Double averagePrecision,
      int support) {}

  /** Images by their label (row) and the answer (column), in the order of {@code labels}. */
  public record Confusion(List<String> labels, List<List<Integer>> matrix) {}

  /** Lower and upper bounds. */
  public record Intervals(List<Double> accuracy) {}

  /**
   * Always answering the most frequent label of the training part.
   *
   * @param beaten whether the model is better, and not by chance
   */
  public record MajorityBaseline(String label, double accuracy, boolean beaten) {}

  /**
   * Whether probabilities mean what they say.
   *
   * @param temperature that logarithms of probabilities would be divided by to mend them
   * @param errorBefore expected calibration error, 0 to 1
   * @param errorAfter the same with the temperature, fitted on other images than it is measured on;
     *     null for a single image
   */
  public record Calibrated(double temperature, double errorBefore, Double errorAfter) {}

  /**
   * From which probability on answers can be relied upon.
   *
   * @param value null when there is none
   * @param target share of right answers aimed at
   * @param reason a word of {@link RecommendedThreshold.Reason}
   */
  public record Threshold(Double value, double target, String reason) {}

  /** The figures that those statistics hold. */
  public static ClassificationFigures of(
      ClassificationStatistics statistics, FoldSummary folds, ModeChoice choice) {
    var metrics = statistics.metrics();
    Interval interval = metrics.accuracyInterval();
    return new ClassificationFigures(
        metrics.accuracy(),
        metrics.balancedAccuracy(),
        metrics.macroF1(),
        metrics.weightedF1(),
        perLabel(statistics),
        new Confusion(
            metrics.labels().stream().map(l -> l.label()).toList(), metrics.confusion()),
        new Intervals(List.of(interval.low(), interval.high())),
        baseline(statistics.baseline()),
        statistics.logLoss(),
        statistics.brierScore(),
        calibrated(statistics.calibration()),
        threshold(statistics.thresholds().recommended()),
        folds,
        choice);
  }

  private static List<PerLabel> perLabel(ClassificationStatistics statistics) {
    var curves = statistics.precisionRecall().iterator();
    return statistics.metrics().labels().stream()
        .map(
            l ->
                new PerLabel(
                    l.label(),
                    l.precision(),
                    l.recall(),
                    l.f1(),
                    curves.next().averagePrecision(),
                    l.support()))
        .toList();
  }

  private static MajorityBaseline baseline(Baseline baseline) {
    return new MajorityBaseline(
        baseline.label(), baseline.accuracy(), baseline.verdict() == Verdict.BETTER);
  }

  private static Calibrated calibrated(Calibration calibration) {
    return new Calibrated(
        calibration.temperature().value(),
        calibration.before().expectedCalibrationError(),
        calibration.after() == null ? null : calibration.after().expectedCalibrationError());
  }

  private static Threshold threshold(RecommendedThreshold recommended) {
    return new Threshold(
        recommended.threshold(),
        recommended.target(),
        recommended.reason().name().toLowerCase(Locale.ROOT));
  }
}
