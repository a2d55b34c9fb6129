package org.diyml.engine;

/**
 * Learns models. Safe for use by several threads.
 *
 * @param <E> what it learns from
 * @param <M> what it learns
 */
public interface Trainer<E, M> {

  /**
   * Trains a model on the calling thread.
   *
   * @param listener is told of each epoch once, also of those that the checkpoint tells of
   * @param checkpoint where the state between epochs is kept; a state that is there is gone on from,
   *     and gives the same model as a training that was never interrupted
   * @return the model, which the caller closes
   * @throws TrainingCancelled if the listener cancelled
   * @throws EngineFailure if the loss is no longer a number, or the checkpoint fails
   */
  M train(E examples, Recipe recipe, TrainingListener listener, Checkpoint checkpoint);

  /** Trains without a checkpoint. */
  default M train(E examples, Recipe recipe, TrainingListener listener) {
    return train(examples, recipe, listener, Checkpoint.NONE);
  }
}
