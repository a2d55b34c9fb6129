package org.diyml.engine.dl4j.step;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadFactory;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains a network step by step, each step shared out to threads.
 *
 * <p>The network's layers are convolutions of which the first has no padding, max pooling, ReLU,
 * dense layers with ReLU, dropout before them, and a softmax with cross-entropy. All have the same
 * optimiser. Weights, moments and the count of steps stay in the network.
 */
public final class ShardedStep implements AutoCloseable {

  private final MultiLayerNetwork network;
  private final Update update;
  private final List<Shard> shards = new ArrayList<>();
  private final Team team;
  private final int labels;

  /**
   * Prepares to train.
   *
   * @param side of the square pictures in pixels
   * @param weightDecay share of its size, times the rate, that each weight loses a step
   * @param threads to share a step out to; their number is part of what decides the result
   * @param factory makes the threads; each must keep its native work to itself
   */
  public ShardedStep(
      MultiLayerNetwork network,
      int side,
      double weightDecay,
      int threads,
      ThreadFactory factory) {
    this.network = network;
    this.labels = network.layerSize(network.getnLayers() - 1);
    this.update = new Update(network, weightDecay);
    ConvolutionLayer first = (ConvolutionLayer) network.getLayer(0).conf().getLayer();
    Columns input =
        new Columns(
            Math.toIntExact(first.getNIn()), side, first.getKernelSize()[0], first.getStride()[0]);
    for (int i = 0; i < threads; i++) {
      shards.add(new Shard(network, input));
    }
    this.team = new Team(threads, factory);
  }

  /**
   * Takes one step.
   *
   * @param seed of dropout
   * @return mean loss of the batch before the step
   */
  public double train(Examples batch, long seed) {
    Parts parts = new Parts(batch.count(), shards.size());
    SplittableRandom[] random = new SplittableRandom[parts.number()];
    random[0] = new SplittableRandom(seed);
    for (int i = 1; i < random.length; i++) {
      random[i] = random[0].split();
    }
    double[] losses = new double[parts.number()];
    team.run(
        parts.number(),
        i -> losses[i] = shards.get(i).train(batch, parts.from(i), parts.size(i), random[i]));
    moveWeights(parts.number());
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum / batch.count();
  }

  /**
   * Classifies without learning.
   *
   * @param pictures planes, picture after picture
   * @param count of the pictures
   * @return for each picture a probability for each label, picture after picture
   */
  public float[] probabilities(float[] pictures, int count) {
    Parts parts = new Parts(count, shards.size());
    float[] answers = new float[count * labels];
    team.run(
        parts.number(),
        i -> shards.get(i).probabilities(pictures, parts.from(i), parts.size(i), answers));
    return answers;
  }

  private void moveWeights(int used) {
    MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
    int step = configuration.getIterationCount();
    List<INDArray> gradients = shards.subList(0, used).stream().map(Shard::gradients).toList();
    team.run(update.slices(), slice -> update.apply(slice, gradients, step));
    configuration.setIterationCount(step + 1);
  }

  @Override
  public void close() {
    team.close();
    shards.forEach(Shard::close);
  }

  /** A batch cut into parts of nearly equal size. */
  private record Parts(int examples, int wanted) {

    int number() {
      return Math.min(examples, wanted);
    }

    int from(int part) {
      return (int) ((long) examples * part / number());
    }

    int size(int part) {
      return from(part + 1) - from(part);
    }
  }
}
