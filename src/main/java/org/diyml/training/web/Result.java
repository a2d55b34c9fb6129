package org.diyml.training.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.diyml.training.ClassificationFigures;

/** What came out of an iteration that succeeded. */
public final class Result implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double accuracy;
  private final double low;
  private final double high;
  private final int images;
  private final List<LabelRow> labels;
  private final List<ConfusionRow> confusion = new ArrayList<>();

  Result(ClassificationFigures metrics) {
    this.accuracy = metrics.accuracy();
    this.low = metrics.intervals().accuracy().get(0);
    this.high = metrics.intervals().accuracy().get(1);
    this.images = metrics.perLabel().stream().mapToInt(ClassificationFigures.PerLabel::support).sum();
    this.labels = metrics.perLabel().stream().map(LabelRow::new).toList();
    List<String> names = metrics.confusion().labels();
    for (int i = 0; i < names.size(); i++) {
      confusion.add(new ConfusionRow(names.get(i), i, metrics.confusion().matrix().get(i)));
    }
  }

  /** Share of right answers, from 0 to 1. */
  public double getAccuracy() {
    return accuracy;
  }

  /** The true share is hardly below this. */
  public double getLow() {
    return low;
  }

  /** The true share is hardly above this. */
  public double getHigh() {
    return high;
  }

  /** How many images it was judged on. */
  public int getImages() {
    return images;
  }

  /** How many of them it answered rightly. */
  public long getRight() {
    return Math.round(accuracy * images);
  }

  public List<LabelRow> getLabels() {
    return labels;
  }

  public List<ConfusionRow> getConfusion() {
    return confusion;
  }
}
