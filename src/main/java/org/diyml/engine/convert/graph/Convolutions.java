package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;

/** Layers with weights. */
public final class Convolutions {

  private final GraphWriter graph;
  private final Layouts layouts;

  Convolutions(GraphWriter graph, Layouts layouts) {
    this.graph = graph;
    this.layouts = layouts;
  }

  /**
   * A convolution.
   *
   * @param kernel {@code [rows, columns, channels in a group, channels out]}
   * @param bias one a channel out
   */
  public Value convolution(
      Value picture, FloatTensor kernel, Optional<FloatTensor> bias, Window window) {
    expectRank(kernel, 4);
    int channels = picture.shape().channels();
    int perGroup = kernel.length(2);
    if (perGroup < 1 || channels < 1 || channels % perGroup != 0) {
      throw channelsDiffer(perGroup, channels);
    }
    FloatTensor weights = kernel.transpose(3, 2, 0, 1);
    return apply(picture, weights, bias, window, channels / perGroup);
  }

  /**
   * A convolution of each channel for itself.
   *
   * @param kernel {@code [rows, columns, channels, channels out of each]}
   * @param bias one a channel out
   */
  public Value depthwise(
      Value picture, FloatTensor kernel, Optional<FloatTensor> bias, Window window) {
    expectRank(kernel, 4);
    int channels = kernel.length(2);
    if (picture.shape().channels() != channels) {
      throw channelsDiffer(channels, picture.shape().channels());
    }
    FloatTensor weights =
        kernel
            .transpose(2, 3, 0, 1)
            .reshape(channels * kernel.length(3), 1, kernel.length(0), kernel.length(1));
    return apply(picture, weights, bias, window, channels);
  }

  private Value apply(
      Value picture, FloatTensor weights, Optional<FloatTensor> bias, Window window, int groups) {
    if (weights.length(2) != window.height() || weights.length(3) != window.width()) {
      throw new ModelRefused("Its weights are not for a kernel of this size. Save it again.");
    }
    Value input = layouts.channelsFirst(picture);
    List<String> inputs = inputs(input, weights, bias, weights.length(0));
    List<AttributeProto> attributes = new ArrayList<>(window.attributes(picture.shape()));
    attributes.add(Attributes.integer("group", groups));
    String name = graph.node("Conv", inputs, attributes.toArray(AttributeProto[]::new));
    return new Value(name, window.over(picture.shape(), weights.length(0)), true);
  }

  /**
   * A dense layer on the last axis.
   *
   * @param kernel {@code [values in, values out]}
   * @param bias one a value out
   */
  public Value dense(Value value, FloatTensor kernel, Optional<FloatTensor> bias) {
    expectRank(kernel, 2);
    if (value.shape().channels() != kernel.length(0)) {
      throw channelsDiffer(kernel.length(0), value.shape().channels());
    }
    Value input = layouts.channelsLast(value);
    Shape shape = value.shape().with(-1, kernel.length(1));
    List<String> inputs = inputs(input, kernel, bias, kernel.length(1));
    if (value.shape().rank() == 2) {
      return input.as(graph.node("Gemm", inputs), shape);
    }
    Value product = input.as(graph.node("MatMul", inputs.subList(0, 2)), shape);
    return bias.isEmpty()
        ? product
        : product.as(graph.node("Add", List.of(product.name(), inputs.get(2))));
  }

  private List<String> inputs(
      Value input, FloatTensor weights, Optional<FloatTensor> bias, int outputs) {
    List<String> inputs = new ArrayList<>(List.of(input.name(), graph.constant(weights)));
    bias.ifPresent(
        values -> {
          if (values.size() != outputs) {
            throw new ModelRefused(
                "Its bias has %d values for %d outputs. The file is damaged: save it again."
                    .formatted(values.size(), outputs));
          }
          inputs.add(graph.constant(values.reshape(outputs)));
        });
    return inputs;
  }

  private static void expectRank(FloatTensor kernel, int rank) {
    if (kernel.rank() != rank) {
      throw new ModelRefused("Its weights have %d axes, not %d.".formatted(kernel.rank(), rank));
    }
  }

  private static ModelRefused channelsDiffer(int weights, int input) {
    return new ModelRefused(
        "Its weights are for %d channels, but it gets %d. Save the model again."
            .formatted(weights, input));
  }
}
