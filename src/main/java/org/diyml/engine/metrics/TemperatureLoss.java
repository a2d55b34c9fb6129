package org.diyml.engine.metrics;

/** Mean negative log-likelihood of pictures as a function of the reciprocal temperature. */
final class TemperatureLoss {

  private final double[][] logs;
  private final int[] truth;

  /**
   * First and second derivative.
   *
   * @param curvature never negative
   */
  record Derivatives(double slope, double curvature) {}

  TemperatureLoss(ScoredPictures pictures, int[] positions) {
    logs = new double[positions.length][];
    truth = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      logs[i] = logs(pictures.row(positions[i]));
      truth[i] = pictures.truth(positions[i]);
    }
  }

  /** Logarithms of probabilities; 0 counts as the smallest normal float. */
  static double[] logs(float[] probabilities) {
    double[] logs = new double[probabilities.length];
    for (int label = 0; label < logs.length; label++) {
      logs[label] = Math.log(Math.max(Float.MIN_NORMAL, probabilities[label]));
    }
    return logs;
  }

  /** The distribution whose logarithms are the given ones times a factor, but for a constant. */
  static double[] scaled(double[] logs, double factor) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      highest = Math.max(highest, log);
    }
    double[] scaled = new double[logs.length];
    double sum = 0;
    for (int label = 0; label < logs.length; label++) {
      scaled[label] = Math.exp((logs[label] - highest) * factor);
      sum += scaled[label];
    }
    for (int label = 0; label < logs.length; label++) {
      scaled[label] /= sum;
    }
    return scaled;
  }

  /** The slope is the mean expected log less the true label's, the curvature its mean variance. */
  Derivatives at(double inverse) {
    double slope = 0;
    double curvature = 0;
    for (int i = 0; i < logs.length; i++) {
      double[] weights = scaled(logs[i], inverse);
      double mean = 0;
      double squares = 0;
      for (int label = 0; label < weights.length; label++) {
        double distance = logs[i][label] - logs[i][truth[i]];
        mean += weights[label] * distance;
        squares += weights[label] * distance * distance;
      }
      slope += mean;
      curvature += Math.max(0, squares - mean * mean);
    }
    return new Derivatives(slope / logs.length, curvature / logs.length);
  }
}
