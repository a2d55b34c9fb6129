package org.diyml.training.web;

import java.util.ArrayList;
import java.util.List;
import org.diyml.training.ClassificationFigures;

/** What a classifier reached on images that it did not learn from, as a page shows it. */
public final class Result {
  private static final double PERCENT = 100;

  /** Nobody notices when percentages are off by so many points. */
  private static final double TRUSTED = 5;

  private final ClassificationFigures figures;
  private final int images;
  private final List<ConfusionRow> confusion = new ArrayList<>();

  /** The view of {@code figures}. */
  public Result(ClassificationFigures figures) {
    this.figures = figures;
    this.images =
        figures.perLabel().stream().mapToInt(ClassificationFigures.PerLabel::support).sum();
    List<String> names = figures.confusion().labels();
    for (int i = 0; i < names.size(); i++) {
      confusion.add(new ConfusionRow(names, i, figures.confusion().matrix().get(i)));
    }
  }

  /** All figures; those that models of old lack are null. */
  public ClassificationFigures getFigures() {
    return figures;
  }

  /** How many images it was judged on. */
  public int getImages() {
    return images;
  }

  /** How many of them it answered rightly. */
  public long getRight() {
    return Math.round(figures.accuracy() * images);
  }

  public List<ConfusionRow> getConfusion() {
    return confusion;
  }

  /** By how many points its percentages are off on average. */
  public double getMiscalibration() {
    return figures.calibration().errorBefore() * PERCENT;
  }

  /** Whether its percentages mean what they say: trusted, or else boasting or modest. */
  public String getHonesty() {
    if (getMiscalibration() <= TRUSTED) {
      return "trusted";
    }
    return figures.calibration().temperature() > 1 ? "boasting" : "modest";
  }
}
