package org.diyml.engine;

/** Fits heads. Safe for use by several threads. */
public interface Trainer {

  /**
   * Trains a head on the calling thread.
   *
   * @return the head, which the caller closes
   * @throws TrainingCancelled if the listener cancelled
   * @throws EngineFailure if the loss is no longer a number
   */
  Head train(TrainingSet set, HeadSettings settings, TrainingListener listener);
}
