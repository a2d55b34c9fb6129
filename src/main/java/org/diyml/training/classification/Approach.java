package org.diyml.training.classification;

import org.diyml.training.TrainingRun;

/** A way to train classifiers. */
interface Approach {
  /** Its word in the training settings. */
  String mode();

  /**
   * Looks at all images of a set, so that classifiers can be trained on any part of it.
   *
   * @throws org.diyml.jobs.JobStopped when the run should stop
   */
  Lessons prepare(ClassificationSet set, TrainingRun run);

  /** Side in pixels of the square that models of that set see, trained by that run. */
  int inputSize(ClassificationSet set, TrainingRun run);
}
