package org.diyml.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.diyml.engine.convert.onnx.OnnxFiles.classifier;
import static org.diyml.engine.convert.onnx.OnnxFiles.info;
import static org.diyml.engine.convert.onnx.OnnxFiles.model;
import static org.diyml.engine.convert.onnx.OnnxFiles.node;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.file.Path;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Models from strangers answer for a picture in a process that cannot take the machine down. */
class ModelTrialTest {

  @TempDir private Path folder;

  @Test
  void aModelThatAnswersIsTaken() {
    byte[] file = classifier().build().toByteArray();
    assertThat(ModelTrial.run(OnnxInspection.inspect(file), folder).output().classes())
        .isEqualTo(3);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aModelThatWantsMoreMemoryThanIsAllowedIsRefused() {
    // 3 channels of 20,000 by 20,000 numbers: 4.8 GB between two layers.
    TensorProto.Builder shape =
        TensorProto.newBuilder()
            .setName("shape")
            .setDataType(TensorProto.DataType.INT64.getNumber())
            .addDims(4)
            .addInt64Data(1)
            .addInt64Data(3)
            .addInt64Data(20_000)
            .addInt64Data(20_000);
    GraphProto.Builder graph =
        GraphProto.newBuilder()
            .addInput(info("pixels", TensorProto.DataType.FLOAT, 1, 3, 8, 8))
            .addOutput(info("scores", TensorProto.DataType.FLOAT, 1, 3))
            .addInitializer(shape)
            .addNode(node("GlobalAveragePool", "pooled", "pixels"))
            .addNode(node("Expand", "huge", "pooled", "shape"))
            .addNode(node("GlobalAveragePool", "again", "huge"))
            .addNode(node("Flatten", "row", "again"))
            .addNode(node("Softmax", "scores", "row"));
    byte[] file = model(graph).build().toByteArray();

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> ModelTrial.run(OnnxInspection.inspect(file), folder))
        .withMessageContaining("cannot run the model");
  }
}
