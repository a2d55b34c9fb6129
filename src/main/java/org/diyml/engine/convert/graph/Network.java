package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.List;
import java.util.Map;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.ScoreOutput;

/** A picture network that is being written as an ONNX graph, and its kinds of layers. */
public final class Network {

  private static final int MOST_GROWTH = 4;
  private static final int MOST_OF_SMALL_FILES = 1 << 20;

  private final GraphWriter graph;
  private final Layouts layouts;
  private final Convolutions convolutions;
  private final Shaping shaping;
  private final Pooling pooling;
  private final Elementwise elementwise;
  private final Activations activations;
  private final Resizing resizing;

  /**
   * Begins an empty one.
   *
   * @param mostBytes of all weights together
   */
  public Network(long mostBytes) {
    this(new GraphWriter(mostBytes));
  }

  /**
   * Begins one for weights of so many bytes as they are stored. Half and 8-bit weights become
   * floats, normalisations are written out, and small files have more beside their weights.
   */
  public static Network ofWeights(long bytes) {
    return new Network(MOST_GROWTH * bytes + MOST_OF_SMALL_FILES);
  }

  /** What {@link #input} of that shape takes: any number of pictures as floats, channels last. */
  public static PictureInput pictures(Shape shape, ChannelOrder order, PixelScaling scaling) {
    return new PictureInput(
        ModelMetadata.INPUT,
        false,
        PictureLayout.NHWC,
        Math.max(0, shape.length(2)),
        Math.max(0, shape.length(1)),
        order,
        scaling,
        0);
  }

  private Network(GraphWriter writer) {
    graph = writer;
    layouts = new Layouts(graph);
    convolutions = new Convolutions(graph, layouts);
    shaping = new Shaping(graph, layouts);
    pooling = new Pooling(graph, layouts, shaping);
    elementwise = new Elementwise(graph, layouts);
    activations = new Activations(graph, elementwise);
    resizing = new Resizing(graph, layouts);
  }

  /** Begins one that takes a model in, and is written in the same version of ONNX. */
  public static Network around(ModelProto model) {
    return new Network(new GraphWriter(model));
  }

  /**
   * Takes a model in, as far as its outputs that are wanted need it.
   *
   * @param input name of the model's input
   * @param tensor what the model gets
   * @param outputs names of outputs
   * @return their names here
   * @throws EngineFailure if the model does not make them from that input
   */
  public List<String> include(
      ModelProto model, String input, String tensor, List<String> outputs) {
    NeededParts parts = new NeededParts(model.getGraph(), input, outputs);
    graph.include(parts.nodes(tensor), parts.weights());
    return outputs.stream().map(NeededParts::renamed).toList();
  }

  /** The graph itself, for what is no layer. */
  public GraphWriter graph() {
    return graph;
  }

  public Convolutions convolutions() {
    return convolutions;
  }

  public Shaping shaping() {
    return shaping;
  }

  public Pooling pooling() {
    return pooling;
  }

  public Elementwise elementwise() {
    return elementwise;
  }

  public Activations activations() {
    return activations;
  }

  public Resizing resizing() {
    return resizing;
  }

  /** Declares the input, floats with the channels last. */
  public Value input(Shape shape) {
    return graph.input(ModelMetadata.INPUT, TensorProto.DataType.FLOAT, shape);
  }

  /** Declares the scores as the output, one row a picture, and tells what they are. */
  public ScoreOutput scores(Value value) {
    Value row = value.shape().rank() == 2 ? value : shaping.flatten(value);
    int values = row.shape().channels();
    if (values == Shape.UNKNOWN) {
      throw new ModelRefused(
          "The number of the model's answers depends on the size of the picture; a classifier has"
              + " one a class.");
    }
    OutputMeaning meaning = graph.meaning(row).forOutputs(values);
    graph.output(ModelMetadata.OUTPUT, row);
    return new ScoreOutput(ModelMetadata.OUTPUT, values, meaning);
  }

  /**
   * Ends the graph.
   *
   * @param metadata written into the file
   * @return the ONNX file
   */
  public byte[] write(Map<String, String> metadata) {
    return graph.write(metadata);
  }
}
