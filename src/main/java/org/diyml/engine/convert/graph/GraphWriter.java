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
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OutputMeaning;

/** Collects the nodes and constants of an ONNX graph and writes them as a file. */
public final class GraphWriter {

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;
  private static final int MOST_NODES = 20_000;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("classifier");
  private long bytesLeft;
  private int names;

  /**
   * Begins an empty graph.
   *
   * @param mostBytes of all constants together; a file that uses its weights again and again must
   *     not grow into something huge
   */
  public GraphWriter(long mostBytes) {
    this.bytesLeft = mostBytes;
  }

  /** Adds a node with one output and answers the output's name. */
  String node(String operator, List<String> inputs, AttributeProto... attributes) {
    if (graph.getNodeCount() == MOST_NODES) {
      throw new ModelRefused("It has more than " + MOST_NODES + " operations, too many to run.");
    }
    String output = name(operator);
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return output;
  }

  /** Adds a constant and answers its name. */
  String constant(FloatTensor tensor) {
    spend(Float.BYTES * (long) tensor.size());
    ByteBuffer bytes =
        ByteBuffer.allocate(tensor.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(tensor.values());
    TensorProto.Builder constant = initializer(TensorProto.DataType.FLOAT, bytes);
    for (int length : tensor.shape()) {
      constant.addDims(length);
    }
    return add(constant);
  }

  /** Adds a list of whole numbers and answers its name. */
  String integers(int... values) {
    spend(Long.BYTES * (long) values.length);
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putLong(value);
    }
    return add(initializer(TensorProto.DataType.INT64, bytes.flip()).addDims(values.length));
  }

  private static TensorProto.Builder initializer(TensorProto.DataType type, ByteBuffer bytes) {
    return TensorProto.newBuilder()
        .setDataType(type.getNumber())
        .setRawData(UnsafeByteOperations.unsafeWrap(bytes));
  }

  private String add(TensorProto.Builder constant) {
    String name = name("constant");
    graph.addInitializer(constant.setName(name));
    return name;
  }

  private void spend(long bytes) {
    bytesLeft -= bytes;
    if (bytesLeft < 0) {
      throw new ModelRefused(
          "Its weights would be many times larger than the file. Save the model again.");
    }
  }

  private String name(String kind) {
    return kind + "_" + names++;
  }

  /** Declares the input. */
  Value input(String name, TensorProto.DataType type, Shape shape) {
    graph.addInput(info(name, type, shape));
    return new Value(name, shape, false);
  }

  /** Declares an output under a name of its own. */
  void output(String name, Value value) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Identity")
            .setName(name)
            .addInput(value.name())
            .addOutput(name));
    graph.addOutput(info(name, TensorProto.DataType.FLOAT, value.shape()));
  }

  private static ValueInfoProto info(String name, TensorProto.DataType type, Shape shape) {
    TensorShapeProto.Builder axes = TensorShapeProto.newBuilder();
    for (int axis = 0; axis < shape.rank(); axis++) {
      TensorShapeProto.Dimension.Builder length = TensorShapeProto.Dimension.newBuilder();
      if (shape.length(axis) != Shape.UNKNOWN) {
        length.setDimValue(shape.length(axis));
      } else if (axis == 0) {
        length.setDimParam("batch");
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
            .setIrVersion(IR_VERSION)
            .setProducerName("diy-ml")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
            .setGraph(graph);
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }
}
