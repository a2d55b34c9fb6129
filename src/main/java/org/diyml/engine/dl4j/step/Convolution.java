package org.diyml.engine.dl4j.step;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** A convolution in oneDNN, from {@code [pictures, channels, side, side]} to the same. */
final class Convolution implements Pass {

  private final DynamicCustomOp forward;
  private final DynamicCustomOp backward;

  Convolution(Signal input, Signal output, ConvolutionLayer layer, LayerWeights weights) {
    int[] arguments = arguments(layer);
    this.forward =
        DynamicCustomOp.builder("conv2d")
            .addInputs(input.values(), weights.weights(), weights.bias())
            .addOutputs(output.values())
            .addIntegerArguments(arguments)
            .build();
    this.backward =
        DynamicCustomOp.builder("conv2d_bp")
            .addInputs(input.values(), weights.weights(), weights.bias(), output.gradient())
            .addOutputs(input.gradient(), weights.weightGradient(), weights.biasGradient())
            .addIntegerArguments(arguments)
            .build();
  }

  private static int[] arguments(ConvolutionLayer layer) {
    int[] kernel = layer.getKernelSize();
    int[] stride = layer.getStride();
    int[] padding = layer.getPadding();
    int[] dilation = layer.getDilation();
    int same = layer.getConvolutionMode() == ConvolutionMode.Same ? 1 : 0;
    // Then: channels first; weights are [filters, channels, side, side].
    return new int[] {
      kernel[0], kernel[1], stride[0], stride[1], padding[0], padding[1], dilation[0], dilation[1],
      same, 0, 1
    };
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
