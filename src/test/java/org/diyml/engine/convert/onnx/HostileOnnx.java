package org.diyml.engine.convert.onnx;

import static org.diyml.engine.convert.onnx.OnnxFiles.info;
import static org.diyml.engine.convert.onnx.OnnxFiles.node;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.diyml.engine.convert.Hostile;

/** ONNX files that are well-formed, and wrong or dangerous in what they say. */
public final class HostileOnnx {
  private HostileOnnx() {}

  /** One of each kind. */
  public static Stream<Hostile> all() {
    return Stream.of(
        refusal("circle", m -> graph(m).getNodeBuilder(1).setInput(0, "logits")),
        refusal("other file", m -> external(m, "../../etc/passwd")),
        refusal("impossible", m -> graph(m).getInitializerBuilder(0).setDims(0, 1L << 62)),
        refusal("impossible", m -> graph(m).getInitializerBuilder(0).setDims(0, -3)),
        refusal("another number", m -> graph(m).getInitializerBuilder(0).setDims(0, 1000)),
        refusal("another number", m -> graph(m).getInitializerBuilder(0).clearFloatData()),
        refusal("STRING", m -> graph(m).getInitializerBuilder(0).setDataType(8)),
        refusal("com.evil", m -> graph(m).getNodeBuilder(2).setDomain("com.evil")),
        refusal("Loop", m -> graph(m).getNodeBuilder(2).setOpType("Loop")),
        refusal("operator set 99", m -> m.getOpsetImportBuilder(0).setVersion(99)),
        refusal("operator set 0", ModelProto.Builder::clearOpsetImport),
        refusal("operator set 1", m -> m.setOpsetImport(0, opset(1))),
        refusal("no operations", m -> graph(m).clearNode()),
        refusal("2 inputs", m -> graph(m).addInput(info("b", TensorProto.DataType.FLOAT, 1))),
        refusal("pixels", m -> graph(m).clearInput()),
        refusal("no outputs", m -> graph(m).clearOutput()),
        refusal("Two operations", m -> graph(m).addNode(node("Relu", "row", "pooled"))),
        refusal("Nothing", m -> graph(m).getNodeBuilder(2).setInput(1, "nowhere")),
        refusal("pictures", m -> picture(m, TensorProto.DataType.FLOAT, 1, 10)),
        refusal("pictures", m -> picture(m, TensorProto.DataType.DOUBLE, 1, 3, 8, 8)),
        refusal("pictures", m -> picture(m, TensorProto.DataType.FLOAT, 1, 5, 8, 8)),
        refusal("pixels", m -> picture(m, TensorProto.DataType.FLOAT, 1, 3, 99999, 8)));
  }

  private static Hostile refusal(String word, Consumer<ModelProto.Builder> change) {
    ModelProto.Builder model = OnnxFiles.classifier();
    change.accept(model);
    return new Hostile(word, model.build().toByteArray());
  }

  private static GraphProto.Builder graph(ModelProto.Builder model) {
    return model.getGraphBuilder();
  }

  private static OperatorSetIdProto opset(int version) {
    return OperatorSetIdProto.newBuilder().setVersion(version).build();
  }

  private static void picture(ModelProto.Builder model, TensorProto.DataType type, int... shape) {
    graph(model).setInput(0, info("pixels", type, shape));
  }

  private static void external(ModelProto.Builder model, String path) {
    graph(model)
        .getInitializerBuilder(0)
        .clearFloatData()
        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
        .addExternalData(
            StringStringEntryProto.newBuilder().setKey("location").setValue(path));
  }
}
