package org.diyml.training;

import java.util.List;
import org.diyml.engine.metrics.ClassificationMetrics;
import org.diyml.engine.metrics.Interval;

/**
 * How good an iteration is on the validation part, as it is stored and shown. Nothing in it depends
 * on when or where it was computed.
 *
 * @param accuracy share of right answers, 0 to 1
 * @param macroF1 mean F1 of the labels
 * @param intervals where the true figures lie with a confidence of 95 %
 */
public record Metrics(
    double accuracy,
    double macroF1,
    List<PerLabel> perLabel,
    Confusion confusion,
    Intervals intervals) {
  /** The figures of one label; {@code support} is how many validation images have it. */
  public record PerLabel(String label, double precision, double recall, double f1, int support) {}

  /** Images by their label (row) and the answer (column), in the order of {@code labels}. */
  public record Confusion(List<String> labels, List<List<Integer>> matrix) {}

  /** Lower and upper bounds. */
  public record Intervals(List<Double> accuracy) {}

  static Metrics of(ClassificationMetrics computed) {
    Interval interval = computed.accuracyInterval();
    return new Metrics(
        computed.accuracy(),
        computed.macroF1(),
        computed.labels().stream()
            .map(l -> new PerLabel(l.label(), l.precision(), l.recall(), l.f1(), l.support()))
            .toList(),
        new Confusion(
            computed.labels().stream().map(l -> l.label()).toList(), computed.confusion()),
        new Intervals(List.of(interval.low(), interval.high())));
  }
}
