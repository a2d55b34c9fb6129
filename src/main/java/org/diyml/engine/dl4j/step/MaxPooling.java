package org.diyml.engine.dl4j.step;

import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** The largest of each window of a plane. Which dimensions lie before the plane is all the same. */
final class MaxPooling implements Pass {

  private final DynamicCustomOp forward;
  private final DynamicCustomOp backward;

  MaxPooling(Signal input, Signal output, SubsamplingLayer layer) {
    int[] kernel = layer.getKernelSize();
    int[] stride = layer.getStride();
    int[] arguments = {kernel[0], kernel[1], stride[0], stride[1], 0, 0, 1, 1, 0, 0, 0};
    this.forward =
        DynamicCustomOp.builder("maxpool2d")
            .addInputs(input.values())
            .addOutputs(output.values())
            .addIntegerArguments(arguments)
            .build();
    this.backward =
        DynamicCustomOp.builder("maxpool2d_bp")
            .addInputs(input.values(), output.gradient())
            .addOutputs(input.gradient())
            .addIntegerArguments(arguments)
            .build();
  }

  @Override
  public void forward() {
    Nd4j.exec(forward);
  }

  @Override
  public void backward() {
    Nd4j.exec(backward);
  }
}
