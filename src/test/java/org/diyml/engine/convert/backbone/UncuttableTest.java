package org.diyml.engine.convert.backbone;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.diyml.engine.convert.onnx.OnnxFiles.classifier;
import static org.diyml.engine.convert.onnx.OnnxFiles.info;
import static org.diyml.engine.convert.onnx.OnnxFiles.node;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.diyml.engine.convert.tflite.SampleTflite;
import org.diyml.engine.convert.tflite.TfliteTranslation;
import org.junit.jupiter.api.Test;

/** Classifiers that nothing can be trained on, each with the reason. */
class UncuttableTest {

  @Test
  void aSingleLayerKnowsNothingOfPictures() {
    refused(TfliteTranslation.translate(SampleTflite.quantised()), "Before its last layer");
  }

  @Test
  void picturesThatAreNoSquaresCannotBeShown() {
    refused(inspected(classifier()), "48 by 32 pixels");
  }

  @Test
  void oldOperatorsCannotBeExported() {
    refused(inspected(OnnxClassifiers.writtenOut(8, 9)), "operator set 9");
  }

  @Test
  void anExactNumberOfPicturesIsNotToBeHad() {
    ModelProto.Builder model = OnnxClassifiers.writtenOut(8, 17);
    model.getGraphBuilder().setInput(0, info("pixels", DataType.FLOAT, 4, 3, 8, 8));
    refused(inspected(model), "exactly 4 pictures");
  }

  @Test
  void anAnswerWithoutWeightsHasNoLastLayer() {
    ModelProto.Builder model = OnnxClassifiers.writtenOut(8, 17);
    GraphProto.Builder graph = model.getGraphBuilder().clearNode();
    graph
        .addNode(node("GlobalAveragePool", "means", "pixels"))
        .addNode(node("Flatten", "row", "means"))
        .addNode(node("Softmax", "scores", "row"));
    refused(inspected(model), "no last layer");
  }

  @Test
  void branchesAreNotFollowed() {
    ModelProto.Builder model = OnnxClassifiers.writtenOut(8, 17);
    GraphProto.Builder graph = model.getGraphBuilder();
    NodeProto.Builder relu = graph.getNodeBuilder(1);
    GraphProto.Builder same =
        GraphProto.newBuilder()
            .setName("branch")
            .addNode(node("Identity", "inside", "convolved"))
            .addOutput(info("inside", DataType.FLOAT, -1, 4, 6, 6));
    relu.setOpType("If")
        .addAttribute(branch("then_branch", same))
        .addAttribute(branch("else_branch", same));
    refused(inspected(model), "branches, in its operator If");
  }

  private static AttributeProto.Builder branch(String name, GraphProto.Builder graph) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.GRAPH)
        .setG(graph);
  }

  private static TranslatedModel inspected(ModelProto.Builder model) {
    return OnnxInspection.inspect(model.build().toByteArray());
  }

  private static void refused(TranslatedModel model, String reason) {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> BackboneCut.of(model.onnx(), model.facts()))
        .withMessageContaining(reason);
  }
}
