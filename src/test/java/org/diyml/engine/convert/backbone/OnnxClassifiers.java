package org.diyml.engine.convert.backbone;

import static org.diyml.engine.convert.onnx.OnnxFiles.entry;
import static org.diyml.engine.convert.onnx.OnnxFiles.floats;
import static org.diyml.engine.convert.onnx.OnnxFiles.info;
import static org.diyml.engine.convert.onnx.OnnxFiles.integer;
import static org.diyml.engine.convert.onnx.OnnxFiles.model;
import static org.diyml.engine.convert.onnx.OnnxFiles.node;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import org.diyml.engine.convert.Grid;

/** Picture classifiers of three classes as other tools export them. */
public final class OnnxClassifiers {

  /** The first layer: {@code [3, 3, channels in, 4]}. */
  static final float[] BODY = Grid.floats(21, 3 * 3 * 3 * 4);

  private static final int CHANNELS = 3;
  private static final int MAPS = 4;

  private OnnxClassifiers() {}

  /** A convolution, the mean of each map, a product, a sum, a softmax of single operations. */
  public static ModelProto.Builder writtenOut(int side, int opset) {
    GraphProto.Builder graph =
        body(side, TensorProto.DataType.FLOAT, "pixels")
            .addInitializer(floats("head", Grid.floats(22, 12), MAPS, 3))
            .addInitializer(floats("bias", Grid.floats(23, 3), 3))
            .addNode(node("GlobalAveragePool", "means", "map"))
            .addNode(node("Flatten", "row", "means"))
            .addNode(node("MatMul", "product", "row", "head"))
            .addNode(node("Add", "logits", "product", "bias"))
            .addNode(node("Exp", "powers", "logits"))
            .addNode(node("ReduceL1", "sum", "powers").addAttribute(integers("axes", 1)))
            .addNode(node("Div", "scores", "powers", "sum"))
            .addOutput(info("scores", TensorProto.DataType.FLOAT, -1, 3));
    return model(graph)
        .setIrVersion(6)
        .setOpsetImport(0, OperatorSetIdProto.newBuilder().setVersion(opset))
        .addMetadataProps(entry("channels", "BGR"))
        .addMetadataProps(entry("preprocessing.mean", "100,101,102"))
        .addMetadataProps(entry("preprocessing.deviation", "50,51,52"));
  }

  /** Three classes at each place, then their means. It takes bytes, one picture at a time. */
  public static ModelProto.Builder classesOfPlaces(int side) {
    GraphProto.Builder graph =
        body(side, TensorProto.DataType.UINT8, "floats")
            .addNode(
                0,
                node("Cast", "floats", "pixels")
                    .addAttribute(integer("to", TensorProto.DataType.FLOAT.getNumber())))
            .addInitializer(floats("head", Grid.floats(22, 12), 3, MAPS, 1, 1))
            .addNode(node("Conv", "places", "map", "head"))
            .addNode(node("Relu", "positive", "places"))
            .addNode(node("GlobalAveragePool", "means", "positive"))
            .addNode(node("Flatten", "row", "means"))
            .addNode(node("Softmax", "scores", "row"))
            .addOutput(info("scores", TensorProto.DataType.FLOAT, 1, 3));
    graph.setInput(0, info("pixels", TensorProto.DataType.UINT8, 1, CHANNELS, side, side));
    return model(graph);
  }

  private static GraphProto.Builder body(int side, TensorProto.DataType type, String pixels) {
    float[] kernel = new float[BODY.length];
    for (int at = 0; at < 9; at++) {
      for (int in = 0; in < CHANNELS; in++) {
        for (int out = 0; out < MAPS; out++) {
          kernel[(out * CHANNELS + in) * 9 + at] = BODY[(at * CHANNELS + in) * MAPS + out];
        }
      }
    }
    return GraphProto.newBuilder()
        .addInput(info("pixels", type, -1, CHANNELS, side, side))
        .addInitializer(floats("body", kernel, MAPS, CHANNELS, 3, 3))
        .addNode(node("Conv", "convolved", pixels, "body"))
        .addNode(node("Relu", "map", "convolved"));
  }

  private static AttributeProto.Builder integers(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute;
  }
}
