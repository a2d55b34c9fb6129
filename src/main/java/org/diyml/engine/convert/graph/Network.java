package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Map;

/** A picture network that is being written as an ONNX graph, and its kinds of layers. */
public final class Network {

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
    graph = new GraphWriter(mostBytes);
    layouts = new Layouts(graph);
    convolutions = new Convolutions(graph, layouts);
    shaping = new Shaping(graph, layouts);
    pooling = new Pooling(graph, layouts, shaping);
    elementwise = new Elementwise(graph, layouts);
    activations = new Activations(graph, elementwise);
    resizing = new Resizing(graph, layouts);
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
  public Value input(String name, Shape shape) {
    return graph.input(name, TensorProto.DataType.FLOAT, shape);
  }

  /** Declares an output, channels last. */
  public void output(String name, Value value) {
    graph.output(name, layouts.channelsLast(value));
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
