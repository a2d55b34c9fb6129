package org.diyml.engine.dl4j.step;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.factory.Nd4j;

/** Replaces what is below 0 by 0, in place. */
final class Relu implements Pass, AutoCloseable {

  private final Signal signal;
  private final INDArray mask;

  Relu(Signal signal) {
    this.signal = signal;
    this.mask = signal.values().ulike();
  }

  @Override
  public void forward() {
    Nd4j.getExecutioner().exec(new RectifiedLinear(signal.values(), signal.values(), 0));
  }

  @Override
  public void backward() {
    // Two simple operations take a tenth of the time of the framework's one for this.
    Nd4j.getExecutioner().exec(new Step(signal.values(), mask, 0));
    signal.gradient().muli(mask);
  }

  @Override
  public void close() {
    mask.close();
  }
}
