package org.diyml.engine.convert.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.diyml.engine.convert.onnx.OnnxFiles.classifier;
import static org.diyml.engine.convert.onnx.OnnxFiles.entry;
import static org.diyml.engine.convert.onnx.OnnxFiles.floats;
import static org.diyml.engine.convert.onnx.OnnxFiles.info;
import static org.diyml.engine.convert.onnx.OnnxFiles.node;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.diyml.engine.analysis.SharedFolder;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.Hostile;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxInspectionTest {

  @Test
  void tellsWhatAClassifierTakesAndAnswers() {
    byte[] file =
        classifier().addMetadataProps(entry("names", "{0: 'a', 1: \"b's\", 2: 'c'}")).build()
            .toByteArray();

    ModelFacts facts = OnnxInspection.inspect(file).facts();

    PictureInput input = facts.input();
    assertThat(input.name()).isEqualTo("pixels");
    assertThat(input.layout()).isEqualTo(PictureLayout.NCHW);
    assertThat(input.width()).isEqualTo(48);
    assertThat(input.height()).isEqualTo(32);
    assertThat(input.batch()).isZero();
    assertThat(input.order()).isEqualTo(ChannelOrder.RGB);
    assertThat(input.scaling().source()).isEqualTo(Source.GUESSED);
    assertThat(input.scaling().apply(124, 0)).isCloseTo(0.0055f, within(1e-3f));
    assertThat(facts.output().name()).isEqualTo("scores");
    assertThat(facts.output().meaning()).isEqualTo(OutputMeaning.PROBABILITIES);
    assertThat(facts.labels()).containsExactly("a", "b's", "c");
    assertThat(facts.producer()).isEqualTo("pytorch 2.7.1");
    assertThat(OnnxRun.of(file, new float[3 * 32 * 48], 1, 3, 32, 48)).hasSize(3);
  }

  @Test
  void anOutputWithoutSoftmaxIsLogits() {
    ModelProto.Builder model = classifier();
    GraphProto.Builder graph = model.getGraphBuilder();
    graph.removeNode(3).getOutputBuilder(0).setName("logits");
    graph.getOutputBuilder(0).clearType();

    ModelFacts facts = OnnxInspection.inspect(model.build().toByteArray()).facts();

    assertThat(facts.output().meaning()).isEqualTo(OutputMeaning.LOGITS);
    assertThat(facts.output().classes()).as("by the weights").isEqualTo(3);
    float[] probabilities = facts.output().meaning().probabilities(new float[] {1, 2, 3});
    assertThat(probabilities[2]).isCloseTo(0.66524f, within(1e-4f));
  }

  @Test
  void aGraphThatScalesByItselfTakesPixels() {
    ModelProto.Builder model = classifier();
    GraphProto.Builder graph = model.getGraphBuilder();
    graph.addInitializer(floats("whole", new float[] {255}));
    graph.getNodeBuilder(0).setInput(0, "scaled");
    graph.addNode(0, node("Div", "scaled", "pixels", "whole"));

    PictureInput input = OnnxInspection.inspect(model.build().toByteArray()).facts().input();

    assertThat(input.scaling().source()).isEqualTo(Source.GRAPH);
    assertThat(input.scaling().apply(255, 1)).isEqualTo(255);
  }

  @Test
  void bytesWithChannelsLastAndMetadataAreRead() {
    ModelProto.Builder model = classifier();
    GraphProto.Builder graph = model.getGraphBuilder();
    graph.setInput(0, info("pixels", TensorProto.DataType.UINT8, 1, -1, -1, 3));
    graph.getNodeBuilder(0).setInput(0, "first");
    graph.addNode(0, node("Transpose", "first", "floats"));
    graph.addNode(0, node("Cast", "floats", "pixels").addAttribute(OnnxFiles.integer("to", 1)));
    model.addMetadataProps(entry("Image.BitmapPixelFormat", "Bgr8"));
    model.addMetadataProps(entry("labels", "[\"x\", \"y\", \"z\"]"));

    ModelFacts facts = OnnxInspection.inspect(model.build().toByteArray()).facts();

    assertThat(facts.input().bytes()).isTrue();
    assertThat(facts.input().layout()).isEqualTo(PictureLayout.NHWC);
    assertThat(facts.input().width()).isZero();
    assertThat(facts.input().batch()).isEqualTo(1);
    assertThat(facts.input().order()).isEqualTo(ChannelOrder.BGR);
    assertThat(facts.labels()).containsExactly("x", "y", "z");
  }

  @Test
  void aPublishedClassifierIsUnderstood() throws IOException {
    Optional<Path> file = SharedFolder.find("models/mobilenet-v2-imagenet.onnx");
    assumeTrue(file.isPresent(), "the shared models are not there");

    ModelFacts facts = OnnxInspection.inspect(Files.readAllBytes(file.orElseThrow())).facts();

    assertThat(facts.input().bytes()).isTrue();
    assertThat(facts.output().name()).isEqualTo("probabilities");
    assertThat(facts.output().classes()).isEqualTo(1000);
    assertThat(facts.outputs()).contains("features");
  }

  @Test
  void aDetectorIsRefused() throws IOException {
    byte[] file =
        Files.readAllBytes(
            Path.of("src/main/resources/models/mobilenet-v2-openimages-detector.onnx"));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> OnnxInspection.inspect(file))
        .withMessageContaining("does not classify");
  }

  static Stream<Hostile> refusals() {
    return HostileOnnx.all();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesBySayingWhatIsWrong(Hostile hostile) {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> OnnxInspection.inspect(hostile.file()))
        .withMessageContaining(hostile.word());
  }
}
