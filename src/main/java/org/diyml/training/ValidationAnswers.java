package org.diyml.training;

import java.util.List;
import org.diyml.engine.Ranking;
import org.diyml.engine.metrics.Baseline;
import org.diyml.engine.metrics.ClassificationStatistics;

/**
 * What a classifier said of each validation image, kept beside the model: all statistics follow
 * from it.
 *
 * @param labels in the order of the model's outputs
 * @param images ids of the images
 * @param truth index of each image's label
 * @param probabilities images × labels
 * @param trainingMajority index of the label that is most frequent in the training part
 */
public record ValidationAnswers(
    List<String> labels,
    long[] images,
    int[] truth,
    float[][] probabilities,
    int trainingMajority) {

  /** All that follows from it; positions there are places in {@link #images}. */
  public ClassificationStatistics statistics() {
    return ClassificationStatistics.of(labels, truth, probabilities, trainingMajority);
  }

  /** The index of the best answer for each image; of equal ones the first. */
  public int[] answers() {
    return Ranking.best(probabilities);
  }

  /** The label that is most frequent in a training part. */
  public static int majority(int[] truth, int labels) {
    return Baseline.majority(truth, labels);
  }
}
