package org.diyml.engine.metrics.detection;

/**
 * How well objects of one size are found.
 *
 * @param range which sizes
 * @param objects how many there are, without crowds
 * @param map50 mean over the labels of average precision, overlap 0.5; NaN without objects
 * @param map mean over the labels and the overlaps 0.5 to 0.95; NaN without objects
 */
public record AreaMetrics(AreaRange range, int objects, double map50, double map) {}
