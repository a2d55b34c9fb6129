package org.diyml.engine.detection;

import org.diyml.engine.Box;

/**
 * One minus the generalised overlap of two boxes, Rezatofighi et al. 2019: 0 when they are the
 * same, up to 2 when they are far apart, with a slope even then.
 *
 * @param value the loss
 * @param byLeft slope by the first box's left edge
 * @param byTop slope by its upper edge
 * @param byRight slope by its right edge
 * @param byBottom slope by its lower edge
 */
record BoxLoss(double value, double byLeft, double byTop, double byRight, double byBottom) {

  private static final double LEAST_AREA = 1e-9;

  static BoxLoss of(Box found, Box truth) {
    Span across = Span.of(found.x(), found.width(), truth.x(), truth.width());
    Span down = Span.of(found.y(), found.height(), truth.y(), truth.height());
    double common = across.common * down.common;
    double areas = found.width() * found.height() + truth.width() * truth.height();
    double union = Math.max(LEAST_AREA, areas - common);
    double hull = Math.max(LEAST_AREA, across.hull * down.hull);
    Slopes slopes = new Slopes(common, union, hull);
    return new BoxLoss(
        2 - common / union - union / hull,
        slopes.of(across.commonByLow * down.common, -found.height(), across.hullByLow * down.hull),
        slopes.of(down.commonByLow * across.common, -found.width(), down.hullByLow * across.hull),
        slopes.of(across.commonByHigh * down.common, found.height(), across.hullByHigh * down.hull),
        slopes.of(down.commonByHigh * across.common, found.width(), down.hullByHigh * across.hull));
  }

  private record Slopes(double common, double union, double hull) {
    double of(double ofCommon, double ofArea, double ofHull) {
      double ofUnion = ofArea - ofCommon;
      return (common * ofUnion - ofCommon * union) / (union * union)
          + (union * ofHull - ofUnion * hull) / (hull * hull);
    }
  }

  /** What two intervals share, and what spans both, with the slopes by the first one's ends. */
  private record Span(
      double common,
      double commonByLow,
      double commonByHigh,
      double hull,
      double hullByLow,
      double hullByHigh) {

    static Span of(double low, double length, double otherLow, double otherLength) {
      double high = low + length;
      double otherHigh = otherLow + otherLength;
      double common = Math.min(high, otherHigh) - Math.max(low, otherLow);
      boolean meet = common > 0;
      return new Span(
          Math.max(0, common),
          meet && low > otherLow ? -1 : 0,
          meet && high < otherHigh ? 1 : 0,
          Math.max(high, otherHigh) - Math.min(low, otherLow),
          low < otherLow ? -1 : 0,
          high > otherHigh ? 1 : 0);
    }
  }
}
