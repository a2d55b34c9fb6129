package org.diyml.engine;

/** Watches a training and can stop it. Called on the thread that trains. */
public interface TrainingListener {

  /** A listener that watches nothing and never cancels. */
  TrainingListener SILENT =
      new TrainingListener() {
        @Override
        public void epochDone(EpochReport report) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** Called after each epoch. */
  void epochDone(EpochReport report);

  /** Called after each step. Be quick. */
  default void stepDone(StepReport report) {}

  /** Asked before each step; after true the training throws {@link TrainingCancelled}. Be quick. */
  boolean cancelled();
}
