package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.PixelScaling.Source;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.graph.ModelMetadata;

/**
 * Joins a backbone and a head to one ONNX file. It takes {@code image}, unsigned bytes {@code
 * [batch, size, size, 3]}, red, green, blue, and answers {@code probabilities}, {@code [batch,
 * labels]}. Its metadata hold the labels and how a picture is prepared.
 */
public final class ClassifierExport {

  private static final String OUTPUT = "probabilities";

  private final BackboneFile backbone;
  private final ModelProto model;

  /**
   * Reads the backbone.
   *
   * @throws EngineFailure if it is not an ONNX file
   */
  public ClassifierExport(BackboneFile backbone) {
    this.backbone = backbone;
    try {
      this.model = ModelProto.parseFrom(backbone.onnx());
    } catch (InvalidProtocolBufferException e) {
      throw new EngineFailure("model " + backbone.name() + " is not an ONNX file", e);
    }
  }

  /**
   * Writes a classifier.
   *
   * @param head what was trained on the backbone
   * @param inputSize side in pixels of the pictures that it was trained with
   * @param card further metadata, such as the iteration it is from
   * @return the ONNX file
   * @throws EngineFailure if the backbone has not the outputs that its card names
   */
  public byte[] write(HeadWeights head, int inputSize, Map<String, String> card) {
    GraphProto graph = model.getGraph();
    NeededParts parts =
        new NeededParts(graph, List.of(backbone.features(), backbone.featureMap16()));
    if (!parts.holds(backbone.input())
        || !parts.makes(backbone.features())
        || !parts.makes(backbone.featureMap16())) {
      throw new EngineFailure("model " + backbone.name() + " does not compute its features");
    }
    GraphProto.Builder joined =
        GraphProto.newBuilder()
            .setName("classifier")
            .addAllNode(parts.nodes())
            .addAllInitializer(parts.weights());
    new HeadGraph(joined, backbone).add(head, inputSize, OUTPUT);
    ModelProto.Builder file =
        model.toBuilder()
            .setGraph(joined)
            .setProducerName("diy-ml")
            .clearProducerVersion()
            .clearDocString()
            .clearMetadataProps();
    metadata(head, inputSize, card)
        .forEach(
            (key, value) ->
                file.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return file.build().toByteArray();
  }

  private Map<String, String> metadata(
      HeadWeights head, int inputSize, Map<String, String> card) {
    PictureInput input =
        new PictureInput(
            ModelMetadata.INPUT,
            true,
            PictureLayout.NHWC,
            inputSize,
            inputSize,
            ChannelOrder.RGB,
            PixelScaling.none(Source.STATED, "normalisation is inside the graph"),
            0);
    ScoreOutput output =
        new ScoreOutput(OUTPUT, head.labels().size(), OutputMeaning.PROBABILITIES);
    ModelFacts facts =
        new ModelFacts(input, output, List.of(OUTPUT), head.labels(), "diy-ml");
    Map<String, String> metadata = new LinkedHashMap<>(card);
    metadata.putAll(ModelMetadata.of(facts));
    metadata.put(
        "preprocessing.resize",
        "squash to %1$d by %1$d pixels, aspect ratio not kept, averaging under a triangle"
            .formatted(inputSize));
    metadata.put("backbone", backbone.name());
    metadata.put("backbone.sha256", backbone.sha256());
    return metadata;
  }
}
