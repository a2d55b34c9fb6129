package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.EpochReport;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Remembers the weights of the epoch with the lowest validation loss. */
final class BestWeights implements AutoCloseable {

  private final MultiLayerNetwork network;
  private INDArray weights;
  private EpochReport best;

  BestWeights(MultiLayerNetwork network) {
    this.network = network;
  }

  /** Takes note of an epoch. Answers how many epochs ago the best one was; 0 if this one is. */
  int epochsSince(EpochReport report) {
    if (best == null || report.validationLoss() < best.validationLoss()) {
      close();
      weights = network.params().dup();
      best = report;
    }
    return report.epoch() - best.epoch();
  }

  /** Puts the best weights back; none when no epoch was noted. */
  void restore() {
    if (weights != null) {
      network.params().assign(weights);
    }
  }

  @Override
  public void close() {
    if (weights != null) {
      weights.close();
      weights = null;
    }
  }
}
