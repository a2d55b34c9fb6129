package org.diyml.engine.metrics;

import java.util.stream.IntStream;

/**
 * Whether a classifier's probabilities can be taken at their word, and how to mend them.
 *
 * @param temperature fitted on all pictures
 * @param before the probabilities as they are
 * @param after the probabilities of each half of the pictures, scaled by the temperature fitted on
 *     the other half, since fitting and measuring on the same pictures flatters; null for one
 *     picture
 */
public record Calibration(Temperature temperature, Reliability before, Reliability after) {

  static Calibration of(ScoredPictures pictures) {
    int count = pictures.count();
    boolean[] right = new boolean[count];
    float[] before = new float[count];
    for (int i = 0; i < count; i++) {
      right[i] = pictures.right(i);
      before[i] = pictures.confidence(i);
    }
    return new Calibration(
        Temperature.fit(pictures, IntStream.range(0, count).toArray()),
        Reliability.of(before, right),
        count == 1 ? null : Reliability.of(crossFitted(pictures), right));
  }

  private static float[] crossFitted(ScoredPictures pictures) {
    Halves halves = Halves.of(pictures.truths(), pictures.labels().size());
    float[] confidences = new float[pictures.count()];
    scale(pictures, halves.first(), halves.second(), confidences);
    scale(pictures, halves.second(), halves.first(), confidences);
    return confidences;
  }

  private static void scale(
      ScoredPictures pictures, int[] fitted, int[] measured, float[] confidences) {
    Temperature temperature = Temperature.fit(pictures, fitted);
    for (int picture : measured) {
      confidences[picture] =
          temperature.apply(pictures.row(picture))[pictures.answer(picture)];
    }
  }
}
