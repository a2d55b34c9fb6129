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
import org.diyml.engine.FeatureMaps;
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
    String values = known(features(inputSize / FeatureMaps.FINE / 2), head.features());
    for (int layer = 0; layer < head.layers().size(); layer++) {
      if (layer > 0) {
        add(node("Relu", named("active" + layer), values));
        values = named("active" + layer);
      }
      values = dense("layer" + layer, values, head.layers().get(layer));
    }
    add(node("Softmax", output, values).toBuilder().addAttribute(axis()).build());
    graph.addOutput(info(output, TensorProto.DataType.FLOAT, head.labels().size()));
  }

  /** The same as {@link org.diyml.engine.onnx.OnnxBackbone} computes. */
  private String features(int quarter) {
    String map = backbone.featureMap16();
    String all = named("features");
    add(
        node(
                "Concat",
                all,
                backbone.features(),
                flat("mean", node("GlobalAveragePool", named("mean"), map)),
                flat("largest", node("GlobalMaxPool", named("largest"), map)),
                flat(
                    "quarters",
                    node("AveragePool", named("quarters"), map).toBuilder()
                        .addAttribute(square("kernel_shape", quarter))
                        .addAttribute(square("strides", quarter))
                        .build()))
            .toBuilder()
            .addAttribute(axis())
            .build());
    return all;
  }

  private String flat(String name, NodeProto pooling) {
    add(pooling);
    add(node("Flatten", named(name + "_flat"), named(name)));
    return named(name + "_flat");
  }

  /** A head that was trained when there were fewer features knows the first ones. */
  private String known(String features, int count) {
    add(
        node(
            "Slice",
            named("known"),
            features,
            whole("first", 0),
            whole("last", count),
            whole("axis", 1)));
    return named("known");
  }

  private String whole(String part, long value) {
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(named(part))
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(1)
            .addInt64Data(value));
    return named(part);
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

  private static AttributeProto square(String name, long side) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addInts(side)
        .addInts(side)
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
