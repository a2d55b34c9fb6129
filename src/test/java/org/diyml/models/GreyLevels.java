package org.diyml.models;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;

/** A classifier of two classes, the first for dark pictures and the second for light ones. */
public final class GreyLevels {
  private static final int SIDE = 8;
  private static final float WHITE = 255;

  private GreyLevels() {}

  public static byte[] onnx() {
    AttributeProto axes =
        AttributeProto.newBuilder()
            .setName("axes")
            .setType(AttributeProto.AttributeType.INTS)
            .addAllInts(List.of(1L, 2L, 3L))
            .build();
    AttributeProto keepdims = number("keepdims", 0);
    AttributeProto toFloat = number("to", TensorProto.DataType.FLOAT.getNumber());
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("grey")
            .addInput(value("image", TensorProto.DataType.UINT8, SIDE, SIDE, 3))
            .addOutput(value("scores", TensorProto.DataType.FLOAT, 2))
            .addInitializer(constant("weights", List.of(1L, 2L), -1 / WHITE, 1 / WHITE))
            .addInitializer(constant("bias", List.of(2L), 1, 0))
            .addNode(node("Cast", "pixels", List.of("image"), toFloat))
            .addNode(node("ReduceMean", "mean", List.of("pixels"), axes, keepdims))
            .addNode(node("Unsqueeze", "row", List.of("mean", "one")))
            .addInitializer(
                TensorProto.newBuilder()
                    .setName("one")
                    .setDataType(TensorProto.DataType.INT64.getNumber())
                    .addDims(1)
                    .addInt64Data(1))
            .addNode(node("Gemm", "logits", List.of("row", "weights", "bias")))
            .addNode(node("Softmax", "scores", List.of("logits")))
            .build();
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static NodeProto node(
      String operator, String output, List<String> inputs, AttributeProto... attributes) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(inputs)
        .addOutput(output)
        .addAllAttribute(List.of(attributes))
        .build();
  }

  private static AttributeProto number(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static TensorProto constant(String name, List<Long> shape, float... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .addAllDims(shape);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor.build();
  }

  private static ValueInfoProto value(String name, TensorProto.DataType type, int... lengths) {
    TensorShapeProto.Builder shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
    for (int length : lengths) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(length));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(type.getNumber())
                        .setShape(shape)))
        .build();
  }
}
