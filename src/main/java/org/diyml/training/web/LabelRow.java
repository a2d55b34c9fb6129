package org.diyml.training.web;

import java.io.Serializable;
import org.diyml.training.ClassificationFigures;

/** How good an iteration is on one label. */
public final class LabelRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String label;
  private final double precision;
  private final double recall;
  private final double f1;
  private final int support;

  LabelRow(ClassificationFigures.PerLabel figures) {
    this.label = figures.label();
    this.precision = figures.precision();
    this.recall = figures.recall();
    this.f1 = figures.f1();
    this.support = figures.support();
  }

  public String getLabel() {
    return label;
  }

  /** Of the images that got this answer, the share that has the label. */
  public double getPrecision() {
    return precision;
  }

  /** Of the images with the label, the share that got this answer. */
  public double getRecall() {
    return recall;
  }

  public double getF1() {
    return f1;
  }

  /** How many images the figures come from. */
  public int getSupport() {
    return support;
  }
}
