package org.diyml.engine.metrics;

/** How far probabilities lie from the truth, over all pictures. */
final class ProbabilityLoss {

  /** Machine precision of 32-bit floats, to which scikit-learn clips before it takes logarithms. */
  private static final double PRECISION = Math.ulp(1f);

  private ProbabilityLoss() {}

  /** Mean negative logarithm of the true label's probability. */
  static double logLoss(ScoredPictures pictures) {
    double sum = 0;
    for (int i = 0; i < pictures.count(); i++) {
      double probability = pictures.row(i)[pictures.truth(i)];
      sum -= Math.log(Math.max(PRECISION, Math.min(1, probability)));
    }
    return sum / pictures.count();
  }

  /** Mean over pictures of the squared errors summed over labels, halved up to two labels. */
  static double brierScore(ScoredPictures pictures) {
    double sum = 0;
    for (int i = 0; i < pictures.count(); i++) {
      float[] row = pictures.row(i);
      for (int label = 0; label < row.length; label++) {
        double error = row[label] - (label == pictures.truth(i) ? 1.0 : 0.0);
        sum += error * error;
      }
    }
    double mean = sum / pictures.count();
    return pictures.labels().size() <= 2 ? mean / 2 : mean;
  }
}
