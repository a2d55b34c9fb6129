package org.diyml.training.web;

import java.io.Serializable;
import org.diyml.engine.Prediction;

/** What the model says of an image, and how sure it is. */
public final class TrialAnswer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String label;
  private final double probability;

  TrialAnswer(Prediction prediction) {
    this.label = prediction.label();
    this.probability = prediction.probability();
  }

  public String getLabel() {
    return label;
  }

  /** From 0 to 1. */
  public double getProbability() {
    return probability;
  }
}
