package org.diyml.engine.analysis;

import java.util.Arrays;

/**
 * How unlike new pictures are to those that a model learned from, by their {@link Likeness}.
 *
 * @param usual median distance of held-out pictures
 * @param here median distance of new pictures
 * @param beyond share of new pictures that are farther than 95 of 100 held-out ones: about 0.05
 *     where nothing has changed
 */
public record FeatureShift(double usual, double here, double beyond) {

  /**
   * Compares. Takes time proportional to the product of the numbers of rows.
   *
   * @param known what was learned from
   * @param fresh features of new pictures, at least one
   */
  public static FeatureShift of(Likeness known, float[][] fresh) {
    double[] now = known.distances(fresh);
    Arrays.sort(now);
    long far = Arrays.stream(now).filter(known::beyond).count();
    return new FeatureShift(
        known.usual(), now[(int) Math.round(0.5 * (now.length - 1))], far / (double) now.length);
  }
}
