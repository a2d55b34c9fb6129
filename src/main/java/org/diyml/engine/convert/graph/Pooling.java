package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;

/** Layers that summarise parts of a picture, or all of it. */
public final class Pooling {

  private final GraphWriter graph;
  private final Layouts layouts;
  private final Shaping shaping;

  Pooling(GraphWriter graph, Layouts layouts, Shaping shaping) {
    this.graph = graph;
    this.layouts = layouts;
    this.shaping = shaping;
  }

  /** The largest value in each window. */
  public Value max(Value picture, Window window) {
    return pool("MaxPool", picture, window);
  }

  /**
   * The mean of each window; padding does not count. A window of all of the picture becomes one of
   * whatever size, so that the network also works for others.
   */
  public Value average(Value picture, Window window) {
    return window.covers(picture.shape())
        ? globalAverage(picture, true)
        : pool("AveragePool", picture, window);
  }

  private Value pool(String operator, Value picture, Window window) {
    AttributeProto[] attributes =
        window.attributes(picture.shape()).toArray(AttributeProto[]::new);
    Value input = layouts.channelsFirst(picture);
    Shape shape = window.over(picture.shape(), picture.shape().channels());
    return input.as(graph.node(operator, List.of(input.name()), attributes), shape);
  }

  /**
   * The mean of each channel.
   *
   * @param keepAxes whether rows and columns stay, with length 1
   */
  public Value globalAverage(Value picture, boolean keepAxes) {
    return global("GlobalAveragePool", picture, keepAxes);
  }

  /** The largest value of each channel. */
  public Value globalMax(Value picture, boolean keepAxes) {
    return global("GlobalMaxPool", picture, keepAxes);
  }

  private Value global(String operator, Value picture, boolean keepAxes) {
    Value input = layouts.channelsFirst(picture);
    Shape shape = picture.shape().with(1, 1).with(2, 1);
    Value pooled = input.as(graph.node(operator, List.of(input.name())), shape);
    return keepAxes ? pooled : shaping.flatten(pooled);
  }
}
