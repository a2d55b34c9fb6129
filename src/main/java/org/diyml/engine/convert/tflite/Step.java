package org.diyml.engine.convert.tflite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** An operator that is being translated, with what went before it. */
final class Step {

  private final TfliteFile file;
  private final TfliteOperator operator;
  private final Map<Integer, Value> values;
  private final Map<Integer, Integer> constants;
  private final Network network;

  /**
   * Joins what is needed.
   *
   * @param values of tensors that were computed before
   * @param constants tensors that are the same as a constant
   */
  Step(
      TfliteFile file,
      TfliteOperator operator,
      Map<Integer, Value> values,
      Map<Integer, Integer> constants,
      Network network) {
    this.file = file;
    this.operator = operator;
    this.values = values;
    this.constants = constants;
    this.network = network;
  }

  TfliteOperator operator() {
    return operator;
  }

  Network network() {
    return network;
  }

  private int input(int position) {
    if (position >= operator.inputs().length || operator.inputs()[position] < 0) {
      throw new ModelRefused("Its input " + position + " is missing. Convert the model again.");
    }
    return operator.inputs()[position];
  }

  boolean isComputed(int position) {
    return values.containsKey(input(position));
  }

  Value value(int position) {
    Value value = values.get(input(position));
    if (value == null) {
      throw new ModelRefused(
          "Its input " + position + " is not the result of an operator before it."
              + " Convert the model again.");
    }
    return value;
  }

  List<Value> allValues() {
    return IntStream.range(0, operator.inputs().length).mapToObj(this::value).toList();
  }

  /** A constant input of floats. */
  FloatTensor constant(int position) {
    return constantTensor(position).floats();
  }

  /** A constant input of whole numbers. */
  int[] integers(int position) {
    return constantTensor(position).integers();
  }

  private TfliteTensor constantTensor(int position) {
    int number = input(position);
    TfliteTensor tensor = file.tensor(constants.getOrDefault(number, number));
    if (!tensor.isConstant()) {
      throw new ModelRefused("Its input " + position + " must be a constant here.");
    }
    return tensor;
  }

  Optional<FloatTensor> optionalConstant(int position) {
    boolean given = position < operator.inputs().length && operator.inputs()[position] >= 0;
    return given ? Optional.of(constant(position)) : Optional.empty();
  }

  /** The shape that the file declares for the result, for any number of pictures. */
  Shape resultShape() {
    int[] shape = file.tensor(operator.output()).shape();
    if (shape.length == 0 || shape[0] != 1) {
      throw new ModelRefused("It mixes pictures: the first axis of its result is not 1.");
    }
    return Shape.of(shape).with(0, Shape.UNKNOWN);
  }

  /** Applies the activation that is part of the operator. */
  Value activated(int optionField, Value value) {
    int code = operator.smallOption(optionField);
    return switch (code) {
      case 0 -> value;
      case 1 -> network.activations().relu(value);
      case 2 -> network.activations().clip(value, -1, 1);
      case 3 -> network.activations().clip(value, 0, 6);
      case 4 -> network.activations().tanh(value);
      default -> throw new ModelRefused("It has an activation that is not supported: " + code);
    };
  }
}
