package org.diyml.engine.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the probability of one label finds the pictures of that label: for falling thresholds,
 * precision and recall of "every picture whose probability of the label reaches the threshold".
 *
 * <p>The three lists belong together, one entry a point. A curve of more than {@value #MOST_POINTS}
 * points keeps the highest threshold for each hundredth of recall; with up to 100 pictures of the
 * label no step of recall is lost. scikit-learn's last point (precision 1, recall 0), which stands
 * for no threshold, is left out.
 *
 * @param label which
 * @param support pictures of the label
 * @param averagePrecision the mean of the precisions of the whole curve, each weighted by the
 *     recall gained at its threshold; scikit-learn's {@code average_precision_score}; null when the
 *     label has no pictures
 * @param thresholds probabilities, falling; empty when the label has no pictures, as the other two
 * @param precision 0 to 1
 * @param recall 0 to 1, rising
 */
public record PrecisionRecallCurve(
    String label,
    int support,
    Double averagePrecision,
    List<Float> thresholds,
    List<Double> precision,
    List<Double> recall) {

  static final int MOST_POINTS = 101;

  /** A threshold with the pictures that reach it, and those of the label among them. */
  private record Point(float threshold, int found, int reached) {
    double precision() {
      return (double) found / reached;
    }
  }

  static List<PrecisionRecallCurve> all(ScoredPictures pictures) {
    return IntStream.range(0, pictures.labels().size())
        .mapToObj(label -> of(pictures, label))
        .toList();
  }

  private static PrecisionRecallCurve of(ScoredPictures pictures, int label) {
    List<Point> points = points(pictures, label);
    int support = points.get(points.size() - 1).found();
    String name = pictures.labels().get(label);
    if (support == 0) {
      return new PrecisionRecallCurve(name, 0, null, List.of(), List.of(), List.of());
    }
    List<Point> kept = thin(points, support);
    return new PrecisionRecallCurve(
        name,
        support,
        averagePrecision(points, support),
        kept.stream().map(Point::threshold).toList(),
        kept.stream().map(Point::precision).toList(),
        kept.stream().map(point -> (double) point.found() / support).toList());
  }

  /** One point for each different probability, falling. */
  private static List<Point> points(ScoredPictures pictures, int label) {
    long[] sorted = new long[pictures.count()];
    for (int i = 0; i < sorted.length; i++) {
      // Adding 0 turns -0 into 0; the bits of other floats from 0 up sort as the floats do.
      long bits = Float.floatToIntBits(pictures.row(i)[label] + 0f);
      sorted[i] = bits << 1 | (pictures.truth(i) == label ? 1 : 0);
    }
    Arrays.sort(sorted);
    List<Point> points = new ArrayList<>();
    int found = 0;
    for (int i = sorted.length - 1; i >= 0; i--) {
      found += (int) (sorted[i] & 1);
      if (i == 0 || sorted[i - 1] >> 1 != sorted[i] >> 1) {
        float threshold = Float.intBitsToFloat((int) (sorted[i] >> 1));
        points.add(new Point(threshold, found, sorted.length - i));
      }
    }
    return points;
  }

  private static double averagePrecision(List<Point> points, int support) {
    double sum = 0;
    int before = 0;
    for (Point point : points) {
      sum += (point.found() - before) * point.precision();
      before = point.found();
    }
    return sum / support;
  }

  private static List<Point> thin(List<Point> points, int support) {
    if (points.size() <= MOST_POINTS) {
      return points;
    }
    List<Point> kept = new ArrayList<>();
    long hundredth = 0;
    for (Point point : points) {
      if (point.found() * 100L >= hundredth * support) {
        kept.add(point);
        hundredth = point.found() * 100L / support + 1;
      }
    }
    return kept;
  }
}
