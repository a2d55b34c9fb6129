package org.diyml.engine.dl4j.step;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Moves all weights by the network's optimiser, in slices that threads can share.
 *
 * <p>The moments lie in the array where the network keeps them, slice after slice. The number of
 * slices is fixed, so that a checkpoint fits any number of threads.
 */
final class Update {

  private static final int SLICES = 8;

  private final List<Slice> slices = new ArrayList<>();
  private final IUpdater optimiser;
  private final double weightDecay;

  Update(MultiLayerNetwork network, double weightDecay) {
    this.optimiser = ((BaseLayer) network.getLayer(0).conf().getLayer()).getIUpdater();
    this.weightDecay = weightDecay;
    INDArray weights = network.params().reshape(network.numParams());
    INDArray state = network.getUpdater().getStateViewArray();
    for (int i = 0; i < SLICES; i++) {
      long from = weights.length() * i / SLICES;
      long to = weights.length() * (i + 1) / SLICES;
      if (from < to) {
        GradientUpdater<?> rule = optimiser.instantiate(moments(state, weights, from, to), false);
        List<INDArray> decaying = decaying(network, weights, from, to);
        slices.add(new Slice(from, to, part(weights, from, to), decaying, rule));
      }
    }
  }

  int slices() {
    return slices.size();
  }

  /**
   * Moves the weights of one slice.
   *
   * @param gradients of all weights, one array for each shard; the slice of the first is used up
   * @param step from 0
   */
  void apply(int slice, List<INDArray> gradients, int step) {
    Slice here = slices.get(slice);
    INDArray sum = part(gradients.get(0), here.from, here.to);
    for (INDArray other : gradients.subList(1, gradients.size())) {
      sum.addi(part(other, here.from, here.to));
    }
    here.rule.applyUpdater(sum.reshape(1, sum.length()), step, 0);
    if (weightDecay > 0) {
      double kept = 1 - weightDecay * optimiser.getLearningRate(step, 0);
      here.decaying.forEach(weights -> weights.muli(kept));
    }
    here.weights.subi(sum);
  }

  private static INDArray moments(INDArray state, INDArray weights, long from, long to) {
    long each = state.length() / weights.length();
    INDArray flat = state.reshape(state.length());
    return part(flat, from * each, to * each).reshape(1, (to - from) * each);
  }

  /** What of a slice is weights and no biases. */
  private static List<INDArray> decaying(
      MultiLayerNetwork network, INDArray flat, long from, long to) {
    List<INDArray> parts = new ArrayList<>();
    for (Layer layer : network.getLayers()) {
      if (layer.numParams() > 0) {
        INDArray weights = layer.paramTable().get(DefaultParamInitializer.WEIGHT_KEY);
        long first = Math.max(from, weights.offset() - flat.offset());
        long last = Math.min(to, weights.offset() - flat.offset() + weights.length());
        if (first < last) {
          parts.add(part(flat, first, last));
        }
      }
    }
    return parts;
  }

  private static INDArray part(INDArray flat, long from, long to) {
    return flat.get(NDArrayIndex.interval(from, to));
  }

  private record Slice(
      long from, long to, INDArray weights, List<INDArray> decaying, GradientUpdater<?> rule) {}
}
