package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.TranslatedModel;

/** Checks an ONNX picture classifier, and finds out how it is fed and what it answers. */
public final class OnnxInspection {

  private static final int DEEPEST = 100;

  private OnnxInspection() {}

  /**
   * Checks a file.
   *
   * @param file the whole file
   * @return the file as it is, and what was understood of it
   * @throws ModelRefused naming what is wrong with it
   */
  public static TranslatedModel inspect(byte[] file) {
    ModelProto model = parse(file);
    GraphCheck.check(model);
    Map<String, String> metadata = new HashMap<>();
    model.getMetadataPropsList().forEach(e -> metadata.putIfAbsent(e.getKey(), e.getValue()));
    GraphProto graph = model.getGraph();
    PictureInput input = InputReading.of(graph, metadata, model.getProducerName());
    ScoreOutput output = OutputReading.of(graph, metadata);
    List<String> outputs =
        graph.getOutputList().stream().map(ValueInfoProto::getName).toList();
    String producer = (model.getProducerName() + " " + model.getProducerVersion()).strip();
    ModelFacts facts =
        new ModelFacts(
            input, output, outputs, LabelsReading.of(metadata, output.classes()), producer);
    return new TranslatedModel(ModelFormat.ONNX, file, facts);
  }

  private static ModelProto parse(byte[] file) {
    try {
      WireLimits.check(file);
      CodedInputStream in = CodedInputStream.newInstance(file);
      in.setRecursionLimit(DEEPEST);
      return ModelProto.parseFrom(in);
    } catch (IOException e) {
      throw new ModelRefused(
          "The ONNX file is damaged or cut off. Export or download the model again.", e);
    }
  }
}
