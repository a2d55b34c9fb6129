package org.diyml.engine.convert.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.layers.convolutional.Cropping2D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PixelScaling.Source;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.dl4j.NativePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks that the framework saved answer the same as the framework itself. */
class Dl4jTranslationTest {

  private static final long MOST = 1 << 26;
  private static final int PICTURES = 3;

  @BeforeAll
  static void prepare() {
    NativePath.prepare();
  }

  @Test
  void aLeNetAnswersTheSame() {
    MultiLayerNetwork network = SampleDl4j.leNet();
    INDArray pictures = pictures(28, 28, 1);
    TranslatedModel model = translate(SampleDl4j.saved(network));

    assertSame(model, pictures, network.output(pictures.reshape('c', PICTURES, 28 * 28)));
    assertThat(model.facts().output().meaning()).isEqualTo(OutputMeaning.PROBABILITIES);
    assertThat(model.facts().output().classes()).isEqualTo(3);
    assertThat(model.facts().input().width()).isEqualTo(28);
    assertThat(model.facts().input().order()).isEqualTo(ChannelOrder.GREY);
    assertThat(model.facts().input().scaling().source()).isEqualTo(Source.GUESSED);
  }

  @Test
  void everyKindOfLayerInARowAnswersTheSame() {
    MultiLayerNetwork network = new MultiLayerNetwork(
        new NeuralNetConfiguration.Builder()
            .seed(2)
            .list()
            .layer(
                new ConvolutionLayer.Builder(3, 5)
                    .stride(2, 1)
                    .padding(1, 2)
                    .nOut(4)
                    .activation(Activation.LEAKYRELU)
                    .build())
            .layer(new BatchNormalization.Builder().activation(Activation.TANH).build())
            .layer(new ZeroPaddingLayer.Builder(1, 2, 3, 0).build())
            .layer(
                new SeparableConvolution2D.Builder(3, 3)
                    .depthMultiplier(2)
                    .nOut(5)
                    .convolutionMode(ConvolutionMode.Same)
                    .stride(2, 2)
                    .activation(Activation.ELU)
                    .build())
            .layer(
                new DepthwiseConvolution2D.Builder(3, 3)
                    .depthMultiplier(2)
                    .dilation(2, 2)
                    .activation(Activation.SWISH)
                    .build())
            .layer(new BatchNormalization.Builder().useLogStd(true).build())
            .layer(new Upsampling2D.Builder(2).build())
            .layer(new Cropping2D(1, 0, 0, 1))
            .layer(
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.AVG)
                    .kernelSize(3, 3)
                    .stride(2, 2)
                    .convolutionMode(ConvolutionMode.Same)
                    .build())
            .layer(
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(3, 3)
                    .stride(1, 1)
                    .padding(1, 1)
                    .build())
            .layer(new ActivationLayer(Activation.RELU6))
            .layer(new DropoutLayer(0.5))
            .layer(new DenseLayer.Builder().nOut(9).activation(Activation.HARDSIGMOID).build())
            .layer(SampleDl4j.output(4))
            .setInputType(InputType.convolutional(40, 32, 3))
            .build());
    network.init();
    disturb(network.params());
    INDArray pictures = pictures(40, 32, 3);
    TranslatedModel model = translate(SampleDl4j.saved(network));

    assertThat(model.facts().input().height()).as("worked out from the last maps").isEqualTo(40);
    assertThat(model.facts().input().width()).isEqualTo(32);
    assertThat(model.facts().input().order()).isEqualTo(ChannelOrder.BGR);
    assertSame(model, pictures, network.output(pictures));
  }

  @Test
  void aGraphAnswersTheSame() {
    ComputationGraph graph = new ComputationGraph(
        new NeuralNetConfiguration.Builder()
            .seed(3)
            .convolutionMode(ConvolutionMode.Same)
            .graphBuilder()
            .addInputs("picture")
            .setInputTypes(InputType.convolutional(24, 24, 3))
            .addLayer("stem", SampleDl4j.convolution(3, 6), "picture")
            .addLayer("left", SampleDl4j.convolution(1, 6), "stem")
            .addLayer("right", SampleDl4j.convolution(5, 6), "stem")
            .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "left", "right")
            .addVertex("mean", new ElementWiseVertex(ElementWiseVertex.Op.Average), "left", "sum")
            .addVertex("half", new ScaleVertex(0.5), "mean")
            .addVertex("all", new MergeVertex(), "half", "stem", "right")
            .addLayer("scaled", new BatchNormalization(), "all")
            .addLayer("pool", new GlobalPoolingLayer(PoolingType.AVG), "scaled")
            .addLayer("out", SampleDl4j.output(3), "pool")
            .setOutputs("out")
            .build());
    graph.init();
    disturb(graph.params());
    INDArray pictures = pictures(24, 24, 3);
    TranslatedModel model = translate(SampleDl4j.saved(graph));

    assertThat(model.facts().input().width()).as("any size will do").isZero();
    assertSame(model, pictures, graph.outputSingle(pictures));
  }

  @Test
  void labelsChannelsAndNormaliserBesideTheNetworkAreTaken() {
    TranslatedModel model =
        translate(with(SampleDl4j.zip(), "labels.txt", "a\nb\nc"::getBytes));
    assertThat(model.facts().labels()).containsExactly("a", "b", "c");
    refuse(with(SampleDl4j.zip(), "labels.txt", "a\nb"::getBytes), "2 labels");
    refuse(
        with(SampleDl4j.zip(), "normalizer.bin", () -> new byte[] {(byte) 0xAC, (byte) 0xED, 0}),
        "old version");
  }

  @Test
  void aLayerThatIsNotKnownIsNamed() {
    MultiLayerNetwork network = new MultiLayerNetwork(
        new NeuralNetConfiguration.Builder()
            .list()
            .layer(SampleDl4j.convolution(3, 2))
            .layer(new LocalResponseNormalization())
            .layer(SampleDl4j.output(3))
            .setInputType(InputType.convolutional(8, 8, 3))
            .build());
    network.init();
    refuse(SampleDl4j.saved(network), "LocalResponseNormalization");
  }

  @Test
  void aNetworkThatTakesNoPicturesIsRefused() {
    MultiLayerNetwork network = new MultiLayerNetwork(
        new NeuralNetConfiguration.Builder()
            .list()
            .layer(new DenseLayer.Builder().nIn(4).nOut(5).build())
            .layer(SampleDl4j.output(3))
            .build());
    network.init();
    refuse(SampleDl4j.saved(network), "takes no pictures");
  }

  @Test
  void weightsThatDoNotFitAreRefused() {
    refuse(
        changed("coefficients.bin", content -> Arrays.copyOf(content, 900)), "damaged");
    refuse(
        changed(
            "configuration.json",
            content -> text(content).replace("\"nout\" : 12", "\"nout\" : 11").getBytes()),
        "weights");
    refuse(
        changed(
            "configuration.json",
            content -> text(content).replace("\"nout\" : 12", "\"nout\" : 900000").getBytes()),
        "fewer weights");
    refuse(
        changed(
            "configuration.json",
            content ->
                text(content)
                    .replace("org.deeplearning4j.nn.conf.layers.DenseLayer", "evil.Layer")
                    .getBytes()),
        "evil.Layer");
    refuse(changed("configuration.json", content -> "[".repeat(5000).getBytes()), "JSON");
  }

  private static String text(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    assertThat(text).contains("\"nout\" : 12");
    return text;
  }

  private static TranslatedModel translate(byte[] zip) {
    return Dl4jTranslation.translate(zip, MOST);
  }

  private static void refuse(byte[] zip, String word) {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> translate(zip))
        .withMessageContaining(word);
  }

  private static void assertSame(TranslatedModel model, INDArray pictures, INDArray expected) {
    INDArray last = pictures.permute(0, 2, 3, 1).dup('c');
    float[] answer = OnnxRun.of(model.onnx(), last.data().asFloat(), last.shape());
    assertThat(answer).containsExactly(expected.dup('c').data().asFloat(), within(1e-4f));
    INDArray spread = expected.std(0);
    assertThat(spread.maxNumber().doubleValue()).as("pictures differ").isGreaterThan(0.01);
  }

  private static INDArray pictures(int height, int width, int channels) {
    Nd4j.getRandom().setSeed(9);
    INDArray pictures = Nd4j.rand(PICTURES, channels, height, width);
    for (int i = 0; i < PICTURES; i++) {
      pictures.slice(i).muli(4.0 * i - 4);
    }
    return pictures;
  }

  /** Means, variances and biases as after a training. */
  private static void disturb(INDArray weights) {
    Random random = new Random(6);
    for (long i = 0; i < weights.length(); i++) {
      weights.putScalar(i, weights.getFloat(i) + 0.2f * (random.nextFloat() - 0.4f));
    }
  }

  private static byte[] changed(String name, UnaryOperator<byte[]> change) {
    return copied(SampleDl4j.zip(), name, change, null);
  }

  private static byte[] with(
      byte[] zip, String name, Supplier<byte[]> content) {
    return copied(zip, name, UnaryOperator.identity(), content.get());
  }

  private static byte[] copied(
      byte[] zip, String name, UnaryOperator<byte[]> change, byte[] added) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().equals(name) ? change.apply(content) : content);
      }
      if (added != null) {
        out.putNextEntry(new ZipEntry(name));
        out.write(added);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
