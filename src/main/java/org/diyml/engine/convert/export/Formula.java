package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.diyml.engine.convert.graph.Attributes;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.GraphWriter;

/** Writes calculations into a graph. Tensors are told by their names; shorter axes are repeated. */
final class Formula {

  private final GraphWriter graph;

  Formula(GraphWriter graph) {
    this.graph = graph;
  }

  GraphWriter graph() {
    return graph;
  }

  /** A single number of double precision. */
  String precise(double value) {
    return graph.doubles(new int[0], value);
  }

  /** A single number. */
  String number(double value) {
    return graph.constant(FloatTensor.scalar(value));
  }

  String plus(String a, String b) {
    return graph.node("Add", List.of(a, b));
  }

  String minus(String a, String b) {
    return graph.node("Sub", List.of(a, b));
  }

  String times(String a, String b) {
    return graph.node("Mul", List.of(a, b));
  }

  String dividedBy(String a, String b) {
    return graph.node("Div", List.of(a, b));
  }

  String larger(String a, String b) {
    return graph.node("Max", List.of(a, b));
  }

  String smaller(String a, String b) {
    return graph.node("Min", List.of(a, b));
  }

  /** The value where it is above 0, otherwise 0. */
  String notNegative(String a) {
    return graph.node("Relu", List.of(a));
  }

  /** The nearest whole number, of two equally near the larger. */
  String rounded(String a, String half) {
    return graph.node("Floor", List.of(plus(a, half)));
  }

  String absolute(String a) {
    return graph.node("Abs", List.of(a));
  }

  String product(String a, String b) {
    return graph.node("MatMul", List.of(a, b));
  }

  String cast(String a, DataType type) {
    return graph.node("Cast", List.of(a), Attributes.integer("to", type.getNumber()));
  }

  String reshaped(String a, int... shape) {
    return graph.node("Reshape", List.of(a, graph.integers(shape)));
  }

  String transposed(String a, int... order) {
    return graph.node("Transpose", List.of(a), Attributes.integers("perm", order));
  }

  /** The entries at some places of an axis. */
  String gathered(String a, String places, int axis) {
    return graph.node("Gather", List.of(a, places), Attributes.integer("axis", axis));
  }

  /** Rows of a matrix, the last not among them. */
  String rows(String a, int from, int to) {
    return graph.node(
        "Slice",
        List.of(a, graph.integers(from), graph.integers(to), graph.integers(0)));
  }

  String joined(int axis, String... parts) {
    return graph.node("Concat", List.of(parts), Attributes.integer("axis", axis));
  }

  /** 1 where the first is not less than the second, otherwise 0. */
  String reaches(String a, String b) {
    return cast(graph.node("GreaterOrEqual", List.of(a, b)), DataType.FLOAT);
  }
}
