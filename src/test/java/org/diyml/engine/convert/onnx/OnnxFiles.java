package org.diyml.engine.convert.onnx;

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

/** Small ONNX files as other tools write them. */
public final class OnnxFiles {

  private OnnxFiles() {}

  /** Mean of each channel, a dense layer for three classes, a softmax. */
  public static ModelProto.Builder classifier() {
    GraphProto.Builder graph =
        GraphProto.newBuilder()
            .addInput(info("pixels", TensorProto.DataType.FLOAT, -1, 3, 32, 48))
            .addOutput(info("scores", TensorProto.DataType.FLOAT, -1, 3))
            .addInitializer(floats("weights", new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 3))
            .addInitializer(floats("bias", new float[] {1, 2, 3}, 3))
            .addNode(node("GlobalAveragePool", "pooled", "pixels"))
            .addNode(node("Flatten", "row", "pooled"))
            .addNode(node("Gemm", "logits", "row", "weights", "bias"))
            .addNode(node("Softmax", "scores", "logits"));
    return model(graph).setProducerName("pytorch").setProducerVersion("2.7.1");
  }

  public static ModelProto.Builder model(GraphProto.Builder graph) {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(graph.setName("graph"));
  }

  public static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }

  public static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  public static AttributeProto.Builder integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value);
  }

  public static TensorProto.Builder floats(String name, float[] values, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber());
    for (long length : shape) {
      tensor.addDims(length);
    }
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor;
  }

  public static ValueInfoProto.Builder info(
      String name, TensorProto.DataType type, int... shape) {
    TensorShapeProto.Builder axes = TensorShapeProto.newBuilder();
    for (int length : shape) {
      TensorShapeProto.Dimension.Builder axis = TensorShapeProto.Dimension.newBuilder();
      axes.addDim(length < 0 ? axis.setDimParam("N") : axis.setDimValue(length));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(axes)));
  }
}
