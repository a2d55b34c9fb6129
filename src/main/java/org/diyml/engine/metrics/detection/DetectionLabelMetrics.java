package org.diyml.engine.metrics.detection;

import java.util.List;

/**
 * How well the objects of one label are found.
 *
 * @param label which
 * @param objects how many there are, without crowds
 * @param ap50 average precision with an overlap of at least 0.5; NaN without objects
 * @param ap mean average precision over the overlaps 0.5 to 0.95; NaN without objects
 * @param atThreshold precision and recall at the chosen threshold, overlap 0.5
 * @param curve at most {@value #CURVE_POINTS} points of the precision-recall curve, overlap 0.5
 */
public record DetectionLabelMetrics(
    String label,
    int objects,
    double ap50,
    double ap,
    CurvePoint atThreshold,
    List<CurvePoint> curve) {

  static final int CURVE_POINTS = 101;
}
