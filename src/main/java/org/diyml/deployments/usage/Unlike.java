package org.diyml.deployments.usage;

/**
 * How many of some pictures were unlike all that a model learned from.
 *
 * @param measured pictures that were compared: a sample of those that were answered
 * @param beyond those that are farther from what was learned than 95 of 100 held-out pictures
 * @param held pictures that were held out when the model learned
 * @param rare those of them that the limit lies at or below
 */
public record Unlike(long measured, long beyond, int held, int rare) {
  /** Both together. They are of the same model, so that the held-out pictures are the same. */
  Unlike plus(Unlike other) {
    return new Unlike(measured + other.measured, beyond + other.beyond, held, rare);
  }
}
