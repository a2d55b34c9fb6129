package org.diyml.engine.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs rows through a network, without dropout, in batches of bounded size. */
final class Inference {

  private static final int BATCH = 256;

  private Inference() {}

  static float[][] probabilities(MultiLayerNetwork network, float[][] rows) {
    float[][] answers = new float[rows.length][];
    for (int from = 0; from < rows.length; from += BATCH) {
      float[][] batch = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BATCH));
      try (INDArray input = Nd4j.create(batch);
          INDArray output = network.output(input, false)) {
        for (int i = 0; i < batch.length; i++) {
          answers[from + i] = output.getRow(i).toFloatVector();
        }
      }
    }
    return answers;
  }
}
