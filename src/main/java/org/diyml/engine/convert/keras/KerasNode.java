package org.diyml.engine.convert.keras;

import java.util.List;

/**
 * A use of a layer in a functional model.
 *
 * @param inputs what it gets
 * @param numbers constants that it gets beside
 * @param numberFirst whether the constant stands before the tensor
 * @param training whether the model asks for the layer's behaviour in training
 */
record KerasNode(
    List<Source> inputs, List<Double> numbers, boolean numberFirst, boolean training) {

  /**
   * What another layer answers.
   *
   * @param layer its name
   * @param node which of its uses
   */
  record Source(String layer, int node) {}

  KerasNode {
    inputs = List.copyOf(inputs);
    numbers = List.copyOf(numbers);
  }
}
