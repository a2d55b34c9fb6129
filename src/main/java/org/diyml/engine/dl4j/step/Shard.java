package org.diyml.engine.dl4j.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What one thread works with: the network's weights, and gradients and signals of its own. */
final class Shard implements AutoCloseable {

  private final MultiLayerNetwork network;
  private final Columns input;
  private final INDArray gradients;
  private final List<LayerWeights> weights;
  private final Map<Integer, PassChain> chains = new HashMap<>();

  Shard(MultiLayerNetwork network, Columns input) {
    this.network = network;
    this.input = input;
    this.gradients =
        Nd4j.createUninitialized(DataType.FLOAT, new long[] {network.numParams()}, 'c');
    this.weights = LayerWeights.of(network, gradients);
  }

  /** All gradients, as the network orders its weights. */
  INDArray gradients() {
    return gradients;
  }

  /** Leaves the gradients of {@code count} examples, divided by the size of the batch. */
  double train(Examples batch, int from, int count, SplittableRandom random) {
    return chain(count).train(batch, from, 1f / batch.count(), random);
  }

  /** Writes the probabilities of {@code count} pictures into {@code target}. */
  void probabilities(float[] pictures, int from, int count, float[] target) {
    float[] values = chain(count).probabilities(pictures, from);
    System.arraycopy(values, 0, target, from * (values.length / count), values.length);
  }

  private PassChain chain(int count) {
    return chains.computeIfAbsent(
        count, pictures -> ChainBuilder.chain(network, input, weights, pictures));
  }

  @Override
  public void close() {
    chains.values().forEach(PassChain::close);
    gradients.close();
  }
}
