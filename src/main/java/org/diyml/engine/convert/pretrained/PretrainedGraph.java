package org.diyml.engine.convert.pretrained;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.graph.Attributes;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.GraphWriter;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/**
 * A translated classifier of the MobileNet kind as a pretrained network: it takes {@code image},
 * unsigned bytes {@code [n, side, side, 3]}, red, green, blue, for every side that is a multiple of
 * 32, and answers {@code probabilities} (for the side that it was made for), {@code features}, the
 * means of its last map, and the maps at a 32nd and a 16th of the side, {@code feature_map} and
 * {@code feature_map_16}, channels first.
 *
 * @param model the classifier that it is made of
 * @param onnx the file
 * @param features length of {@code features}, and channels of {@code feature_map}
 * @param channels16 channels of {@code feature_map_16}
 */
public record PretrainedGraph(TranslatedModel model, byte[] onnx, int features, int channels16) {

  /** Name of the input. */
  public static final String INPUT = ModelMetadata.INPUT;

  public static final String PROBABILITIES = "probabilities";
  public static final String FEATURES = "features";
  public static final String FEATURE_MAP = "feature_map";
  public static final String FEATURE_MAP_16 = "feature_map_16";

  /**
   * Makes one.
   *
   * @param model takes floats, colours, channels last, as translations of TensorFlow Lite do
   * @throws ModelRefused if it takes or answers something else, or is built in another way
   */
  public static PretrainedGraph of(TranslatedModel model) {
    ModelFacts facts = model.facts();
    check(facts);
    ModelProto original = parsed(model.onnx());
    Body body = Body.of(original.getGraph(), facts.output().name());
    Network network = Network.around(original);
    List<String> made =
        network.include(
            original,
            facts.input().name(),
            scaled(network.graph(), facts.input().scaling()),
            List.of(
                facts.output().name(), body.pooled(), body.last().name(), body.finer().name()));
    int features = body.last().channels();
    GraphWriter graph = network.graph();
    graph.output(PROBABILITIES, probabilities(network, made.get(0), facts.output()));
    Shape means = Shape.of(Shape.UNKNOWN, 1, 1, features);
    graph.output(FEATURES, network.shaping().flatten(new Value(made.get(1), means, true)));
    graph.output(FEATURE_MAP, map(made.get(2), features));
    graph.output(FEATURE_MAP_16, map(made.get(3), body.finer().channels()));
    byte[] onnx =
        network.write(Map.of(ModelMetadata.LABELS, String.join("\n", facts.labels())));
    return new PretrainedGraph(model, onnx, features, body.finer().channels());
  }

  private static void check(ModelFacts facts) {
    PictureInput input = facts.input();
    OutputMeaning meaning = facts.output().meaning();
    boolean fits =
        !input.bytes()
            && input.layout() == PictureLayout.NHWC
            && input.order() == ChannelOrder.RGB
            && input.width() == input.height()
            && (meaning == OutputMeaning.PROBABILITIES || meaning == OutputMeaning.LOGITS);
    if (!fits) {
      throw new ModelRefused(
          "A pretrained network takes a square of red, green and blue, and answers with the"
              + " probabilities of classes.");
    }
  }

  private static ModelProto parsed(byte[] onnx) {
    try {
      return ModelProto.parseFrom(onnx);
    } catch (InvalidProtocolBufferException e) {
      throw new EngineFailure("a translated model is no ONNX file", e);
    }
  }

  private static String scaled(GraphWriter graph, PixelScaling scaling) {
    Shape any = Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, Shape.UNKNOWN, ChannelOrder.RGB.channels());
    Value image = graph.input(INPUT, DataType.UINT8, any);
    String floats =
        graph.node(
            "Cast",
            List.of(image.name()),
            Attributes.integer("to", DataType.FLOAT.getNumber()));
    String centred = graph.node("Sub", List.of(floats, vector(graph, scaling.mean())));
    return graph.node("Div", List.of(centred, vector(graph, scaling.deviation())));
  }

  private static String vector(GraphWriter graph, List<Double> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i).floatValue();
    }
    return graph.constant(FloatTensor.vector(floats));
  }

  private static Value probabilities(Network network, String scores, ScoreOutput output) {
    Value row = new Value(scores, Shape.of(Shape.UNKNOWN, output.values()), false);
    return output.meaning() == OutputMeaning.LOGITS
        ? network.activations().softmax(row, -1)
        : row;
  }

  /** As it is held, so that its axes are declared in their order. */
  private static Value map(String name, int channels) {
    Shape shape = Shape.of(Shape.UNKNOWN, channels, Shape.UNKNOWN, Shape.UNKNOWN);
    return new Value(name, shape, false);
  }

  /** The side of the square in pixels that it was made for. */
  public int side() {
    return model.facts().input().width();
  }

  /**
   * How many numbers a picture each output must have.
   *
   * @param side of the picture in pixels, a multiple of 32
   */
  public Map<String, Integer> lengths(int side) {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    lengths.put(PROBABILITIES, model.facts().output().values());
    lengths.put(FEATURES, features);
    lengths.put(FEATURE_MAP, features * cells(side, FeatureMaps.COARSE));
    lengths.put(FEATURE_MAP_16, channels16 * cells(side, FeatureMaps.FINE));
    return lengths;
  }

  private static int cells(int side, int stride) {
    return (side / stride) * (side / stride);
  }

  /**
   * The same as a model with one output, to be tried.
   *
   * @param output name of the output
   * @param side of the picture in pixels
   */
  public TranslatedModel asked(String output, int side) {
    PictureInput input =
        new PictureInput(
            INPUT,
            true,
            PictureLayout.NHWC,
            side,
            side,
            ChannelOrder.RGB,
            PixelScaling.none(PixelScaling.Source.GRAPH, "inside of the network"),
            0);
    ModelFacts facts =
        new ModelFacts(
            input,
            new ScoreOutput(output, 0, OutputMeaning.PROBABILITIES),
            List.of(PROBABILITIES, FEATURES, FEATURE_MAP, FEATURE_MAP_16),
            List.of(),
            model.facts().producer());
    return new TranslatedModel(model.format(), onnx, facts);
  }
}
