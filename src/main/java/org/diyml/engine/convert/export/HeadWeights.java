package org.diyml.engine.convert.export;

import java.util.List;

/**
 * What a head has learned: a dense layer with ReLU, then one with softmax.
 *
 * @param hidden takes raw features
 * @param output answers one value a label
 * @param labels in the order of the outputs
 */
public record HeadWeights(DenseWeights hidden, DenseWeights output, List<String> labels) {

  public HeadWeights {
    labels = List.copyOf(labels);
    if (hidden.outputs() != output.inputs() || output.outputs() != labels.size()) {
      throw new IllegalArgumentException("layers and labels do not fit");
    }
  }
}
