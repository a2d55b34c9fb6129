package org.diyml.engine.metrics;

import java.util.List;

/**
 * All that is said about a classifier after it answered for pictures that it did not learn from.
 *
 * <p>Pictures are named by their position in the arrays given, labels by their index.
 *
 * @param pictures how many, at least one
 * @param metrics how good its answers are
 * @param baseline what answering without looking would have reached
 * @param logLoss mean negative natural logarithm of the true label's probability, which counts as
 *     no less than the precision of 32-bit floats, 2⁻²³; scikit-learn's {@code log_loss}
 * @param brierScore mean squared distance of the probabilities to the truth, 0 to 2; with one or
 *     two labels half of it, 0 to 1; scikit-learn's {@code brier_score_loss}
 * @param precisionRecall one curve for each label, in the order of the labels
 * @param thresholds what answering only when sure would give
 * @param calibration whether probabilities mean what they say
 * @param confusionCells the pictures behind each figure of the confusion matrix that is not 0, by
 *     truth, then by answer
 * @param mistakes the most confident mistakes first, at most {@value #MOST_MISTAKES}; equal ones by
 *     position
 */
public record ClassificationStatistics(
    int pictures,
    ClassificationMetrics metrics,
    Baseline baseline,
    double logLoss,
    double brierScore,
    List<PrecisionRecallCurve> precisionRecall,
    ThresholdCurve thresholds,
    Calibration calibration,
    List<ConfusionCell> confusionCells,
    List<Mistake> mistakes) {

  /** How many mistakes are listed. All are in {@link #confusionCells}. */
  public static final int MOST_MISTAKES = 100;

  /**
   * Works out all figures.
   *
   * @param labels at least one
   * @param truth index of each picture's label
   * @param probabilities pictures × labels, each row adding up to 1
   * @param trainingMajority index of the label that is most frequent in the training part; see
   *     {@link Baseline#majority}
   * @throws IllegalArgumentException input that {@link ScoredPictures#of} refuses, or a majority
   *     that is no label's index
   */
  public static ClassificationStatistics of(
      List<String> labels, int[] truth, float[][] probabilities, int trainingMajority) {
    ScoredPictures pictures = ScoredPictures.of(labels, truth, probabilities);
    return new ClassificationStatistics(
        pictures.count(),
        ClassificationMetrics.of(truth, pictures.answers(), labels),
        Baseline.of(pictures, trainingMajority),
        ProbabilityLoss.logLoss(pictures),
        ProbabilityLoss.brierScore(pictures),
        PrecisionRecallCurve.all(pictures),
        ThresholdCurve.of(pictures),
        Calibration.of(pictures),
        ConfusionCell.all(pictures),
        Mistake.mostConfident(pictures, MOST_MISTAKES));
  }
}
