package org.diyml.engine.convert.graph;

/**
 * What a node of a graph answers.
 *
 * @param name in the ONNX graph
 * @param shape with the channels last, however the graph holds it
 * @param channelsFirst whether the graph holds it as batch, channels, rows, columns
 */
public record Value(String name, Shape shape, boolean channelsFirst) {

  Value as(String newName) {
    return new Value(newName, shape, channelsFirst);
  }

  Value as(String newName, Shape newShape) {
    return new Value(newName, newShape, channelsFirst);
  }
}
