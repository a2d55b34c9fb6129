package org.diyml.training.classification;

import org.diyml.engine.Checkpoint;
import org.diyml.engine.Recipe;
import org.diyml.engine.TrainingListener;

/** The images of a set in the form that an approach learns from. */
interface Lessons {
  /**
   * Trains a classifier.
   *
   * @param train places of the images that it learns from
   * @param validation places of those that it is judged by between epochs
   * @throws org.diyml.engine.TrainingCancelled if the listener cancelled
   */
  Learned train(
      int[] train,
      int[] validation,
      Recipe recipe,
      TrainingListener listener,
      Checkpoint checkpoint);
}
