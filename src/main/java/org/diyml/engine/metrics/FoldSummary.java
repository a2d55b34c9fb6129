package org.diyml.engine.metrics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good a recipe is over the folds of a cross-validation.
 *
 * @param folds how many
 * @param accuracy mean and spread of the accuracy
 * @param balancedAccuracy of the balanced accuracy
 * @param macroF1 of the macro F1
 * @param weightedF1 of the weighted F1
 */
public record FoldSummary(
    int folds, Spread accuracy, Spread balancedAccuracy, Spread macroF1, Spread weightedF1) {

  /**
   * Sums up the folds.
   *
   * @throws IllegalArgumentException no folds
   */
  public static FoldSummary of(List<ClassificationMetrics> folds) {
    if (folds.isEmpty()) {
      throw new IllegalArgumentException("no folds to sum up");
    }
    return new FoldSummary(
        folds.size(),
        spread(folds, ClassificationMetrics::accuracy),
        spread(folds, ClassificationMetrics::balancedAccuracy),
        spread(folds, ClassificationMetrics::macroF1),
        spread(folds, ClassificationMetrics::weightedF1));
  }

  private static Spread spread(
      List<ClassificationMetrics> folds, ToDoubleFunction<ClassificationMetrics> figure) {
    return Spread.of(folds.stream().map(figure::applyAsDouble).toList());
  }
}
