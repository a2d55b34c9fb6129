package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.Checkpoint;
import org.diyml.engine.Head;
import org.diyml.engine.Recipe;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;

/**
 * Trains heads with Deeplearning4j. The features are standardised by the training part, and the
 * finished head takes raw ones. Training begins at a {@link DiscriminantStart}.
 */
public final class HeadTrainer implements Trainer<TrainingSet, Head> {

  static {
    NativePath.prepare();
  }

  @Override
  public Head train(
      TrainingSet set, Recipe recipe, TrainingListener listener, Checkpoint checkpoint) {
    try (SingleThread scope = SingleThread.enter()) {
      return trainHere(set, recipe, listener, checkpoint);
    }
  }

  private static Head trainHere(
      TrainingSet set, Recipe recipe, TrainingListener listener, Checkpoint checkpoint) {
    MultiLayerNetwork network = HeadNetwork.untrained(set, recipe);
    boolean done = false;
    try {
      Standardisation standardisation = Standardisation.of(set.trainFeatures());
      DiscriminantStart.of(set, standardisation, recipe.seed()).begin(network);
      Lesson lesson = new HeadLesson(network, set, recipe.targets(), standardisation);
      new TrainingLoop(lesson, recipe, listener).run(checkpoint);
      HeadNetwork.fold(standardisation, network);
      done = true;
      return new Dl4jHead(network, set.labels());
    } finally {
      if (!done) {
        network.close();
      }
    }
  }
}
