package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.Head;
import org.diyml.engine.HeadSettings;
import org.diyml.engine.Trainer;
import org.diyml.engine.TrainingListener;
import org.diyml.engine.TrainingSet;

/**
 * Trains heads with Deeplearning4j. The features are standardised by the training part, and the
 * finished head takes raw ones.
 */
public final class HeadTrainer implements Trainer {

  static {
    NativePath.prepare();
  }

  @Override
  public Head train(TrainingSet set, HeadSettings settings, TrainingListener listener) {
    try (SingleThread scope = SingleThread.enter()) {
      return trainHere(set, settings, listener);
    }
  }

  private static Head trainHere(TrainingSet set, HeadSettings settings, TrainingListener listener) {
    MultiLayerNetwork network =
        HeadNetwork.untrained(set.featureLength(), set.labels().size(), settings);
    boolean done = false;
    try {
      Standardisation standardisation = Standardisation.of(set.trainFeatures());
      new HeadTraining(network, set, settings, standardisation).run(listener);
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
