package org.diyml.engine.dl4j.step;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A fully connected layer, from {@code [pictures, …]} to {@code [pictures, outputs]}. */
final class Dense implements Pass {

  private final INDArray input;
  private final INDArray inputGradient;
  private final INDArray output;
  private final INDArray outputGradient;
  private final LayerWeights layer;
  private final INDArray bias;

  Dense(Signal input, Signal output, LayerWeights layer) {
    this.input = input.valueColumns();
    this.inputGradient = input.gradientColumns();
    this.output = output.valueColumns();
    this.outputGradient = output.gradientColumns();
    this.layer = layer;
    this.bias = layer.bias().reshape(layer.bias().length(), 1);
  }

  @Override
  public void forward() {
    Nd4j.gemm(layer.weights(), input, output, true, false, 1, 0);
    output.addiColumnVector(bias);
  }

  @Override
  public void backward() {
    Nd4j.gemm(input, outputGradient, layer.weightGradient(), false, true, 1, 0);
    outputGradient.sum(layer.biasGradient(), 1);
    Nd4j.gemm(layer.weights(), outputGradient, inputGradient, false, false, 1, 0);
  }
}
