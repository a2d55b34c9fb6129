package org.diyml.engine;

/** A training stopped because its {@link TrainingListener} said so. There is no head. */
public class TrainingCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TrainingCancelled() {
    super("the training was cancelled");
  }
}
