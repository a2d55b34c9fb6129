package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.ModelMetadata;

/** Adds a head to the graph of a backbone. */
final class HeadGraph {

  /** No exporter begins its names so. */
  private static final String PREFIX = "diyml_head_";

  private final GraphProto.Builder graph;
  private final BackboneFile backbone;

  HeadGraph(GraphProto.Builder graph, BackboneFile backbone) {
    this.graph = graph;
    this.backbone = backbone;
  }

  void add(HeadWeights head, int inputSize, String output) {
    graph.addInput(
        info(
            ModelMetadata.INPUT,
            TensorProto.DataType.UINT8,
            inputSize,
            inputSize,
            ChannelOrder.RGB.channels()));
    if (!backbone.input().equals(ModelMetadata.INPUT)) {
      graph.addNode(0, node("Identity", backbone.input(), ModelMetadata.INPUT));
    }
    String means = named("means");
    String all = named("features");
    add(node("GlobalAveragePool", named("pooled"), backbone.featureMap16()));
    add(node("Flatten", means, named("pooled")));
    add(node("Concat", all, backbone.features(), means).toBuilder().addAttribute(axis()).build());
    String sums = dense("hidden", all, head.hidden());
    add(node("Relu", named("active"), sums));
    String logits = dense("output", named("active"), head.output());
    add(node("Softmax", output, logits).toBuilder().addAttribute(axis()).build());
    graph.addOutput(info(output, TensorProto.DataType.FLOAT, head.labels().size()));
  }

  private void add(NodeProto node) {
    graph.addNode(node);
  }

  private static String named(String part) {
    return PREFIX + part;
  }

  private String dense(String name, String input, DenseWeights weights) {
    String kernel = constant(name + "_kernel", weights.kernel());
    String bias = constant(name + "_bias", weights.bias());
    String sums = named(name);
    add(node("Gemm", sums, input, kernel, bias));
    return sums;
  }

  private String constant(String part, FloatTensor tensor) {
    ByteBuffer bytes =
        ByteBuffer.allocate(tensor.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(tensor.values());
    TensorProto.Builder constant =
        TensorProto.newBuilder()
            .setName(named(part))
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(bytes));
    for (int length : tensor.shape()) {
      constant.addDims(length);
    }
    graph.addInitializer(constant);
    return named(part);
  }

  private static NodeProto node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(List.of(inputs))
        .addOutput(output)
        .build();
  }

  private static AttributeProto axis() {
    return AttributeProto.newBuilder()
        .setName("axis")
        .setType(AttributeProto.AttributeType.INT)
        .setI(1)
        .build();
  }

  private static ValueInfoProto info(String name, TensorProto.DataType type, int... lengths) {
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
    tensor.getShapeBuilder().addDim(Dimension.newBuilder().setDimParam("batch"));
    for (int length : lengths) {
      tensor.getShapeBuilder().addDim(Dimension.newBuilder().setDimValue(length));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
