package org.diyml.engine.dl4j.step;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Adds the bias of each filter to a signal of {@code [filters, pictures, side, side]}, in place. */
final class FilterBias implements Pass {

  private final INDArray values;
  private final INDArray gradient;
  private final INDArray bias;
  private final INDArray biasGradient;

  FilterBias(Signal signal, LayerWeights layer) {
    long filters = signal.values().size(0);
    long each = signal.values().length() / filters;
    this.values = signal.values().reshape('c', filters, each);
    this.gradient = signal.gradient().reshape('c', filters, each);
    this.bias = layer.bias().reshape(filters, 1);
    this.biasGradient = layer.biasGradient();
  }

  @Override
  public void forward() {
    values.addiColumnVector(bias);
  }

  @Override
  public void backward() {
    gradient.sum(biasGradient, 1);
  }
}
