package org.diyml.engine.dl4j;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs maps through a detector's network. */
final class DetectionInference {

  /** More at once is no faster and only takes memory. */
  static final int BATCH = 16;

  private DetectionInference() {}

  /** Gives the numbers of each picture, one picture after the other, and closes the maps. */
  static float[] run(ComputationGraph network, INDArray[] maps) {
    try (INDArray fine = maps[0];
        INDArray coarse = maps[1];
        INDArray output = network.output(false, fine, coarse)[0]) {
      return output.dup('c').data().asFloat();
    }
  }
}
