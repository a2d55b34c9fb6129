package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OutputMeaning;

/** Collects the nodes and constants of an ONNX graph and writes them as a file. */
public final class GraphWriter {

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  /** From this version on, weights need not be declared as inputs. */
  private static final int IR_OF_BARE_WEIGHTS = 4;

  private static final int MOST_NODES = 20_000;
  private static final String BATCH = "batch";

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("network");
  private final int irVersion;
  private final List<OperatorSetIdProto> operators;
  private final Constants constants;
  private int names;

  /**
   * Begins an empty graph.
   *
   * @param mostBytes of all constants together; a file that uses its weights again and again must
   *     not grow into something huge
   */
  public GraphWriter(long mostBytes) {
    this.constants = new Constants(mostBytes);
    this.irVersion = IR_VERSION;
    this.operators = List.of(OperatorSetIdProto.newBuilder().setVersion(OPSET).build());
  }

  /** Begins an empty graph that is written in the same version of ONNX as a model. */
  GraphWriter(ModelProto model) {
    this.constants = new Constants(Long.MAX_VALUE);
    this.irVersion = Math.max(IR_OF_BARE_WEIGHTS, Math.toIntExact(model.getIrVersion()));
    this.operators = model.getOpsetImportList();
  }

  /** Adds a node with one output and answers the output's name. */
  public String node(String operator, List<String> inputs, AttributeProto... attributes) {
    return nodes(operator, 1, inputs, attributes).get(0);
  }

  /** Adds a node with several outputs and answers their names. */
  public List<String> nodes(
      String operator, int outputs, List<String> inputs, AttributeProto... attributes) {
    if (graph.getNodeCount() == MOST_NODES) {
      throw new ModelRefused("It has more than " + MOST_NODES + " operations, too many to run.");
    }
    List<String> names = IntStream.range(0, outputs).mapToObj(i -> name(operator)).toList();
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(names.get(0))
            .addAllInput(inputs)
            .addAllOutput(names)
            .addAllAttribute(List.of(attributes)));
    return names;
  }

  /** Adds nodes and weights that were written elsewhere. */
  void include(List<NodeProto> others, List<TensorProto> weights) {
    graph.addAllNode(others).addAllInitializer(weights);
  }

  /** Adds a constant and answers its name. */
  public String constant(FloatTensor tensor) {
    return add(constants.floats(tensor));
  }

  /** Adds a list of whole numbers and answers its name. */
  public String integers(int... values) {
    return add(constants.integers(values));
  }

  /**
   * Adds a constant of double precision and answers its name.
   *
   * @param shape lengths of the axes, none for a single value
   */
  public String doubles(int[] shape, double... values) {
    return add(constants.doubles(shape, values));
  }

  /** Adds a number that a caller may set, with the value that it has otherwise. */
  public String setting(String name, float value) {
    graph.addInput(info(name, TensorProto.DataType.FLOAT, Shape.of(), BATCH));
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addFloatData(value));
    return name;
  }

  private String add(TensorProto.Builder constant) {
    String name = name("constant");
    graph.addInitializer(constant.setName(name));
    return name;
  }

  private String name(String kind) {
    return kind + "_" + names++;
  }

  /** Declares the input. */
  public Value input(String name, TensorProto.DataType type, Shape shape) {
    graph.addInput(info(name, type, shape, BATCH));
    return new Value(name, shape, false);
  }

  /** Declares an output of floats under a name of its own. */
  public void output(String name, Value value) {
    output(name, TensorProto.DataType.FLOAT, value, BATCH);
  }

  /**
   * Declares an output under a name of its own.
   *
   * @param firstAxis what its first axis counts, where that is not known before
   */
  public void output(
      String name, TensorProto.DataType type, Value value, String firstAxis) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(name)
            .addInput(value.name())
            .addOutput(name));
    graph.addOutput(info(name, type, value.shape(), firstAxis));
  }

  private static ValueInfoProto info(
      String name, TensorProto.DataType type, Shape shape, String firstAxis) {
    TensorShapeProto.Builder axes = TensorShapeProto.newBuilder();
    for (int axis = 0; axis < shape.rank(); axis++) {
      TensorShapeProto.Dimension.Builder length = TensorShapeProto.Dimension.newBuilder();
      if (shape.length(axis) != Shape.UNKNOWN) {
        length.setDimValue(shape.length(axis));
      } else if (axis == 0) {
        length.setDimParam(firstAxis);
      }
      axes.addDim(length);
    }
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(axes).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  OutputMeaning meaning(Value value) {
    return new LastOperator(graph.build()).meaning(value.name());
  }

  /**
   * Ends the graph.
   *
   * @param metadata written into the file
   * @return the ONNX file
   */
  byte[] write(Map<String, String> metadata) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(irVersion)
            .setProducerName("diy-ml")
            .addAllOpsetImport(operators)
            .setGraph(graph);
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }
}
