package org.diyml.engine.metrics.detection;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Average precision as COCO defines it, of one label or as a mean over all. */
public final class AveragePrecision {

  /** Detections of a label that count in a picture. */
  static final int MOST_FOUND = 100;

  /** The overlap of the plain measure. */
  static final double HALF = 0.5;

  private static final int THRESHOLDS = 10;
  private static final double STEP = (0.95 - HALF) / (THRESHOLDS - 1);

  private final List<List<Overlaps>> byLabel;

  /**
   * Prepares the measuring.
   *
   * @param labels how many there are
   */
  public AveragePrecision(List<JudgedPicture> pictures, int labels) {
    byLabel =
        IntStream.range(0, labels)
            .mapToObj(
                label -> pictures.stream().map(p -> Overlaps.of(p, label, MOST_FOUND)).toList())
            .toList();
  }

  /** With an overlap of at least 0.5; NaN when there is nothing to find. */
  public double at50(int label, AreaRange range) {
    return answers(label, range, HALF).averagePrecision();
  }

  /** The mean over the overlaps 0.5, 0.55, … 0.95; NaN when there is nothing to find. */
  public double overall(int label, AreaRange range) {
    return IntStream.range(0, THRESHOLDS)
        .mapToDouble(i -> i == THRESHOLDS - 1 ? 0.95 : HALF + i * STEP)
        .map(threshold -> answers(label, range, threshold).averagePrecision())
        .average()
        .orElseThrow();
  }

  /** The mean of {@link #at50} over the labels that have objects; NaN when none has. */
  public double meanAt50(AreaRange range) {
    return mean(IntStream.range(0, byLabel.size()).mapToDouble(label -> at50(label, range)));
  }

  /** The mean of {@link #overall} over the labels that have objects; NaN when none has. */
  public double meanOverall(AreaRange range) {
    return mean(IntStream.range(0, byLabel.size()).mapToDouble(label -> overall(label, range)));
  }

  RankedAnswers answers(int label, AreaRange range, double overlapThreshold) {
    return RankedAnswers.of(byLabel.get(label), range, overlapThreshold);
  }

  private static double mean(DoubleStream values) {
    return values.filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
  }
}
