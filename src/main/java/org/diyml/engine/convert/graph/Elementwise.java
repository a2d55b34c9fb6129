package org.diyml.engine.convert.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.diyml.engine.convert.ModelRefused;

/** Arithmetic value by value; shorter axes are repeated. */
public final class Elementwise {

  /** What is done to two values. */
  public enum Operation {
    ADD("Add"),
    SUBTRACT("Sub"),
    MULTIPLY("Mul"),
    DIVIDE("Div"),
    MAXIMUM("Max"),
    MINIMUM("Min");

    private final String operator;

    Operation(String operator) {
      this.operator = operator;
    }
  }

  private final GraphWriter graph;
  private final Layouts layouts;

  Elementwise(GraphWriter graph, Layouts layouts) {
    this.graph = graph;
    this.layouts = layouts;
  }

  /** Combines two tensors. */
  public Value combine(Operation operation, Value one, Value other) {
    Shape shape = Shape.broadcast(one.shape(), other.shape());
    boolean bothPictures = one.shape().rank() == 4 && other.shape().rank() == 4;
    boolean first = bothPictures && (one.channelsFirst() || other.channelsFirst());
    Value a = first ? layouts.channelsFirst(one) : layouts.channelsLast(one);
    Value b = first ? layouts.channelsFirst(other) : layouts.channelsLast(other);
    return new Value(
        graph.node(operation.operator, List.of(a.name(), b.name())), shape, first);
  }

  /** Combines a tensor with a constant, the tensor first. */
  public Value combine(Operation operation, Value value, FloatTensor constant) {
    Shape shape = constantShape(value, constant);
    String other = fitted(value, constant);
    return value.as(graph.node(operation.operator, List.of(value.name(), other)), shape);
  }

  /** Combines a constant with a tensor, the constant first. */
  public Value combine(Operation operation, FloatTensor constant, Value value) {
    Shape shape = constantShape(value, constant);
    String other = fitted(value, constant);
    return value.as(graph.node(operation.operator, List.of(other, value.name())), shape);
  }

  /** {@code value * factor + summand}, both one a channel. */
  public Value affine(Value value, float[] factor, float[] summand) {
    Value scaled = combine(Operation.MULTIPLY, value, FloatTensor.vector(factor));
    return combine(Operation.ADD, scaled, FloatTensor.vector(summand));
  }

  private static Shape constantShape(Value value, FloatTensor constant) {
    if (constant.rank() > value.shape().rank()) {
      throw new ModelRefused("A constant has more axes than the tensor it is combined with.");
    }
    return Shape.broadcast(value.shape(), Shape.of(constant.shape()));
  }

  /** The constant as the graph needs it where the value's channels come first. */
  String fitted(Value value, FloatTensor constant) {
    if (!value.channelsFirst()) {
      return graph.constant(constant);
    }
    int[] shape = new int[4];
    Arrays.fill(shape, 1);
    System.arraycopy(constant.shape(), 0, shape, 4 - constant.rank(), constant.rank());
    return graph.constant(constant.reshape(shape).transpose(0, 3, 1, 2));
  }

  /** Puts tensors one behind the other. */
  public Value concatenate(List<Value> values, int axis) {
    Shape shape = values.get(0).shape();
    int at = shape.axis(axis);
    boolean first = shape.rank() == 4 && values.stream().anyMatch(Value::channelsFirst);
    List<String> names = new ArrayList<>();
    int length = 0;
    for (Value value : values) {
      if (value.shape().rank() != shape.rank()) {
        throw new ModelRefused("Tensors with different numbers of axes cannot be concatenated.");
      }
      int added = value.shape().length(at);
      length = added == Shape.UNKNOWN || length < 0 ? Shape.UNKNOWN : length + added;
      names.add((first ? layouts.channelsFirst(value) : layouts.channelsLast(value)).name());
    }
    int position = first ? new int[] {0, 2, 3, 1}[at] : at;
    String name = graph.node("Concat", names, Attributes.integer("axis", position));
    return new Value(name, shape.with(at, length), first);
  }
}
