package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;

/** Functions of single values, and the softmax. */
public final class Activations {

  private final GraphWriter graph;
  private final Elementwise elementwise;

  Activations(GraphWriter graph, Elementwise elementwise) {
    this.graph = graph;
    this.elementwise = elementwise;
  }

  private Value plain(String operator, Value value, AttributeProto... attributes) {
    return value.as(graph.node(operator, List.of(value.name()), attributes));
  }

  public Value relu(Value value) {
    return plain("Relu", value);
  }

  /** Values below and above are set to the bounds. */
  public Value clip(Value value, double least, double most) {
    String low = Double.isInfinite(least) ? "" : graph.constant(FloatTensor.scalar(least));
    String high = Double.isInfinite(most) ? "" : graph.constant(FloatTensor.scalar(most));
    return value.as(graph.node("Clip", List.of(value.name(), low, high)));
  }

  public Value sigmoid(Value value) {
    return plain("Sigmoid", value);
  }

  public Value tanh(Value value) {
    return plain("Tanh", value);
  }

  public Value selu(Value value) {
    return plain("Selu", value);
  }

  public Value softplus(Value value) {
    return plain("Softplus", value);
  }

  public Value softsign(Value value) {
    return plain("Softsign", value);
  }

  public Value exponential(Value value) {
    return plain("Exp", value);
  }

  /** {@code alpha · value} below zero. */
  public Value leakyRelu(Value value, double alpha) {
    return plain("LeakyRelu", value, Attributes.number("alpha", alpha));
  }

  /** {@code alpha · (exp(value) - 1)} below zero. */
  public Value elu(Value value, double alpha) {
    return plain("Elu", value, Attributes.number("alpha", alpha));
  }

  /** {@code slope · value} below zero, the slope a constant that is repeated like others. */
  public Value parametricRelu(Value value, FloatTensor slope) {
    String fitted = elementwise.fitted(value, slope);
    return value.as(graph.node("PRelu", List.of(value.name(), fitted)));
  }

  /** {@code max(0, min(1, alpha · value + beta))}. */
  public Value hardSigmoid(Value value, double alpha, double beta) {
    return plain(
        "HardSigmoid", value, Attributes.number("alpha", alpha), Attributes.number("beta", beta));
  }

  /** {@code value · relu6(value + 3) / 6}. */
  public Value hardSwish(Value value) {
    return times(value, hardSigmoid(value, 1 / 6.0, 0.5));
  }

  /** {@code value · sigmoid(value)}. */
  public Value swish(Value value) {
    return times(value, sigmoid(value));
  }

  /** {@code value · tanh(log(1 + exp(value)))}. */
  public Value mish(Value value) {
    return times(value, tanh(softplus(value)));
  }

  /** {@code value · P(X < value)} of the normal distribution. */
  public Value gelu(Value value) {
    Value scaled = scale(value, Math.sqrt(0.5));
    Value share = plain("Erf", scaled);
    Value shifted =
        elementwise.combine(Elementwise.Operation.ADD, share, FloatTensor.scalar(1));
    return times(scale(value, 0.5), shifted);
  }

  /** The one that has become customary for {@link #gelu}, by a hyperbolic tangent. */
  public Value geluByTanh(Value value) {
    Value cube = scale(times(times(value, value), value), 0.044715);
    Value inner = elementwise.combine(Elementwise.Operation.ADD, value, cube);
    Value share = tanh(scale(inner, Math.sqrt(2 / Math.PI)));
    Value shifted =
        elementwise.combine(Elementwise.Operation.ADD, share, FloatTensor.scalar(1));
    return times(scale(value, 0.5), shifted);
  }

  /** Probabilities along an axis of the shape with channels last. */
  public Value softmax(Value value, int axis) {
    return alongAxis("Softmax", value, axis);
  }

  /** Logarithms of probabilities along an axis of the shape with channels last. */
  public Value logSoftmax(Value value, int axis) {
    return alongAxis("LogSoftmax", value, axis);
  }

  private Value alongAxis(String operator, Value value, int axis) {
    int at = value.shape().axis(axis);
    int position = value.channelsFirst() ? new int[] {0, 2, 3, 1}[at] : at;
    return plain(operator, value, Attributes.integer("axis", position));
  }

  /** The value times a number. */
  public Value scale(Value value, double factor) {
    return elementwise.combine(
        Elementwise.Operation.MULTIPLY, value, FloatTensor.scalar(factor));
  }

  private Value times(Value one, Value other) {
    return elementwise.combine(Elementwise.Operation.MULTIPLY, one, other);
  }
}
