package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.pictures.Augmentation;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.PictureSet;
import org.diyml.engine.Recipe;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingListener;

/**
 * Trains a convolutional network from its first layer, for pictures that are unlike photos: digits,
 * drawings, X-rays. Pictures that are all grey are learned from as such.
 *
 * <p>Each step is shared out to threads; the same number of threads gives the same model bit for
 * bit.
 */
public final class ScratchTrainer implements Trainer<PictureSet, ScratchClassifier> {

  /** More threads would each have too few pictures of a batch to do. */
  private static final int MOST_THREADS = 8;

  static {
    NativePath.prepare();
  }

  private final Augmentation augmentation;
  private final int threads;

  /** Trains with as many threads as there are processors, within reason. */
  public ScratchTrainer(Augmentation augmentation) {
    this(augmentation, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Trains with a number of threads.
   *
   * @param augmentation of the training part, anew in each epoch
   * @param threads at least 1; part of what decides the model
   */
  public ScratchTrainer(Augmentation augmentation, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads);
    }
    this.augmentation = augmentation;
    this.threads = threads;
  }

  /** Threads that a step is shared out to. */
  public int threads() {
    return threads;
  }

  @Override
  public ScratchClassifier train(
      PictureSet set, Recipe recipe, TrainingListener listener, Checkpoint checkpoint) {
    try (SingleThread scope = SingleThread.enter()) {
      return trainHere(set, recipe, listener, checkpoint);
    }
  }

  private ScratchClassifier trainHere(
      PictureSet set, Recipe recipe, TrainingListener listener, Checkpoint checkpoint) {
    PictureScaling scaling = PictureScaling.of(set.trainPictures());
    MultiLayerNetwork network = ScratchNetwork.untrained(set, scaling.planes(), recipe);
    boolean done = false;
    try {
      try (ScratchLesson lesson =
          new ScratchLesson(network, set, recipe, augmentation, scaling, threads)) {
        new TrainingLoop(lesson, recipe, listener).run(checkpoint);
      }
      ScratchNetwork.fold(scaling, network);
      done = true;
      return new ScratchClassifier(network, set.labels());
    } finally {
      if (!done) {
        network.close();
      }
    }
  }
}
