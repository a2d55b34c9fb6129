package org.diyml.training.web;

import org.diyml.training.DetectionFigures;

/** What a detector reached on images that it did not learn from, as a page shows it. */
public final class DetectionResult {
  private final DetectionFigures figures;
  private final int objects;

  /** The view of {@code figures}. */
  public DetectionResult(DetectionFigures figures) {
    this.figures = figures;
    this.objects =
        figures.perLabel().stream().mapToInt(DetectionFigures.PerLabel::objects).sum();
  }

  public DetectionFigures getFigures() {
    return figures;
  }

  /** How many objects there were to find. */
  public int getObjects() {
    return objects;
  }

  /** How many of them it found, at its threshold. */
  public int getFound() {
    return objects - figures.misses();
  }
}
