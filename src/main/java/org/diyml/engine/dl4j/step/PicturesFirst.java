package org.diyml.engine.dl4j.step;

import org.nd4j.linalg.api.ndarray.INDArray;

/** From {@code [filters, pictures, side, side]} to {@code [pictures, filters, side, side]}. */
final class PicturesFirst implements Pass {

  private final Signal input;
  private final Signal output;
  private final INDArray inputValues;
  private final INDArray outputGradient;

  PicturesFirst(Signal input, Signal output) {
    this.input = input;
    this.output = output;
    this.inputValues = input.values().permute(1, 0, 2, 3);
    this.outputGradient = output.gradient().permute(1, 0, 2, 3);
  }

  @Override
  public void forward() {
    output.values().assign(inputValues);
  }

  @Override
  public void backward() {
    input.gradient().assign(outputGradient);
  }
}
