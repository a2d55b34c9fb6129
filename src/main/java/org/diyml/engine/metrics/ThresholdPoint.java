package org.diyml.engine.metrics;

/**
 * What a classifier does that answers only when its best probability reaches a threshold.
 *
 * @param threshold 0 to 1; probabilities are compared with it as 32-bit floats
 * @param answered pictures that get an answer
 * @param coverage their share of all pictures
 * @param accuracy share of right answers among them; null when there are none
 */
public record ThresholdPoint(double threshold, int answered, double coverage, Double accuracy) {}
