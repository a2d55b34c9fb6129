package org.diyml.engine.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether answers given with a probability of 80 % are right in 80 % of cases (Guo et al., "On
 * Calibration of Modern Neural Networks", 2017).
 *
 * @param expectedCalibrationError distance of probability and accuracy, 0 to 1: mean over the bins,
 *     weighted by their pictures
 * @param bins 15 of equal width from 0 to 1, each with its upper end
 */
public record Reliability(double expectedCalibrationError, List<ReliabilityBin> bins) {

  private static final int BINS = 15;

  /**
   * Sorts pictures into bins.
   *
   * @param confidences probability of each picture's answer
   * @param right whether the answer is right
   */
  static Reliability of(float[] confidences, boolean[] right) {
    int[] pictures = new int[BINS];
    int[] correct = new int[BINS];
    double[] sums = new double[BINS];
    for (int i = 0; i < confidences.length; i++) {
      int bin = bin(confidences[i]);
      pictures[bin]++;
      correct[bin] += right[i] ? 1 : 0;
      sums[bin] += confidences[i];
    }
    List<ReliabilityBin> bins = new ArrayList<>();
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int count = pictures[bin];
      bins.add(
          new ReliabilityBin(
              bin / (double) BINS,
              (bin + 1) / (double) BINS,
              count,
              count == 0 ? null : sums[bin] / count,
              count == 0 ? null : (double) correct[bin] / count));
      error += bins.get(bin).gap() * count / confidences.length;
    }
    return new Reliability(error, List.copyOf(bins));
  }

  /** The first bin whose upper end is not below, compared as floats as confidences are. */
  private static int bin(float confidence) {
    int bin = 0;
    while (bin < BINS - 1 && confidence > (float) ((bin + 1) / (double) BINS)) {
      bin++;
    }
    return bin;
  }
}
