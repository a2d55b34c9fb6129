package org.diyml.training.exports;

import org.diyml.engine.dl4j.Dl4jHead;
import org.diyml.engine.dl4j.ScratchClassifier;
import org.diyml.training.TrainedModel;

/** Names of the files in the folder of a trained model. */
final class TrainedFiles {
  /** The labels in the order of the outputs, a label a line; the same for every kind of model. */
  static final String LABELS = Dl4jHead.LABELS_FILE;

  private TrainedFiles() {}

  /** The zip with what was trained. */
  static String network(TrainedModel model) {
    return model.isScratch() ? ScratchClassifier.NETWORK_FILE : Dl4jHead.NETWORK_FILE;
  }
}
