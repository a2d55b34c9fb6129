package org.diyml.training;

/** What a run is busy with. */
public enum Phase {
  /** Looking at the images: decoding them, computing features. */
  LOOKING,
  /** Trying ways of training shortly, to choose one. */
  CHOOSING,
  /** Learning. */
  LEARNING,
  /** Training further models on other parts of the data, to tell how sure the figures are. */
  FOLDS,
  /** Measuring the model on what it never saw. */
  JUDGING,
  /** Storing the model and what it answered. */
  SAVING;

  /** The word that clients see. */
  public String word() {
    return TrainingSettings.word(this);
  }
}
