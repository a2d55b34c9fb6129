package org.diyml.engine.dl4j;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Weights, moments of the optimiser and count of steps of a network in training. */
final class NetworkState {

  private NetworkState() {}

  static void write(Model network, DataOutputStream out) throws IOException {
    out.writeInt(steps(network));
    Nd4j.write(network.params(), out);
    INDArray moments = moments(network);
    out.writeBoolean(moments != null);
    if (moments != null) {
      Nd4j.write(moments, out);
    }
  }

  static void read(Model network, DataInputStream in) throws IOException {
    setSteps(network, in.readInt());
    copy(in, network.params());
    if (in.readBoolean()) {
      copy(in, moments(network));
    }
  }

  private static void copy(DataInputStream in, INDArray target) throws IOException {
    try (INDArray kept = Nd4j.read(in)) {
      target.assign(kept);
    }
  }

  private static INDArray moments(Model network) {
    return network instanceof ComputationGraph
        ? ((ComputationGraph) network).getUpdater().getStateViewArray()
        : ((MultiLayerNetwork) network).getUpdater().getStateViewArray();
  }

  private static int steps(Model network) {
    return network instanceof ComputationGraph
        ? ((ComputationGraph) network).getConfiguration().getIterationCount()
        : ((MultiLayerNetwork) network).getLayerWiseConfigurations().getIterationCount();
  }

  private static void setSteps(Model network, int steps) {
    if (network instanceof ComputationGraph) {
      ((ComputationGraph) network).getConfiguration().setIterationCount(steps);
    } else {
      ((MultiLayerNetwork) network).getLayerWiseConfigurations().setIterationCount(steps);
    }
  }
}
