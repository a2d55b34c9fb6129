package org.diyml.engine.dl4j;

/**
 * How good a network is on the validation part.
 *
 * @param loss mean loss without dropout, weights and smoothing
 * @param score 0 to 1, as {@link org.diyml.engine.EpochReport#validationScore()}
 */
record Validated(double loss, double score) {

  /** There is no validation part. */
  static final Validated NOTHING = new Validated(Double.NaN, Double.NaN);
}
