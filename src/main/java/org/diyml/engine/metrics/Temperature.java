package org.diyml.engine.metrics;

/**
 * Temperature scaling (Guo et al., 2017): dividing log-probabilities by one number makes a
 * classifier less sure (above 1) or surer (below 1) without changing any answer.
 *
 * @param value {@value #LOWEST} to {@value #HIGHEST}; 1 changes nothing
 * @param determined whether the best temperature lies between the two ends; when not, as when all
 *     answers are right, the pictures only tell that it is there or beyond; 1 and not determined
 *     when all labels are equally probable everywhere
 */
public record Temperature(double value, boolean determined) {

  static final double LOWEST = 0.05;
  static final double HIGHEST = 20;

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_STEPS = 200;

  /**
   * The temperature with the smallest negative log-likelihood. That is convex in the reciprocal of
   * the temperature, so Newton's steps on its slope, halving the bracket where they leave it, find
   * the one minimum.
   *
   * @param positions the pictures to learn from, at least one
   */
  static Temperature fit(ScoredPictures pictures, int[] positions) {
    TemperatureLoss loss = new TemperatureLoss(pictures, positions);
    double low = 1 / HIGHEST;
    double high = 1 / LOWEST;
    if (loss.at(low).curvature() == 0) {
      return new Temperature(1, false);
    }
    if (loss.at(low).slope() >= 0) {
      return new Temperature(HIGHEST, false);
    }
    if (loss.at(high).slope() <= 0) {
      return new Temperature(LOWEST, false);
    }
    double inverse = 1;
    for (int step = 0; step < MOST_STEPS && high - low > TOLERANCE * high; step++) {
      TemperatureLoss.Derivatives here = loss.at(inverse);
      if (here.slope() == 0) {
        break;
      }
      if (here.slope() < 0) {
        low = inverse;
      } else {
        high = inverse;
      }
      double next = inverse - here.slope() / here.curvature();
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - inverse) <= TOLERANCE * inverse) {
        break;
      }
      inverse = next;
    }
    return new Temperature(1 / inverse, true);
  }

  /**
   * The probabilities at this temperature.
   *
   * @param probabilities of all labels, adding up to 1; not changed
   */
  public float[] apply(float[] probabilities) {
    double[] scaled = TemperatureLoss.scaled(TemperatureLoss.logs(probabilities), 1 / value);
    float[] result = new float[scaled.length];
    for (int label = 0; label < result.length; label++) {
      result[label] = (float) scaled[label];
    }
    return result;
  }
}
