package org.diyml.engine.convert.export;

import java.util.List;

/**
 * What a head has learned.
 *
 * @param layers at least one; the first takes raw features, the last has softmax, the others ReLU
 * @param labels in the order of the outputs
 */
public record HeadWeights(List<DenseWeights> layers, List<String> labels) {

  public HeadWeights {
    layers = List.copyOf(layers);
    labels = List.copyOf(labels);
    int outputs = layers.get(0).inputs();
    for (DenseWeights layer : layers) {
      if (layer.inputs() != outputs) {
        throw new IllegalArgumentException("layers do not fit");
      }
      outputs = layer.outputs();
    }
    if (outputs != labels.size()) {
      throw new IllegalArgumentException(outputs + " outputs, " + labels.size() + " labels");
    }
  }

  /** How many features the head knows, from the first on. */
  int features() {
    return layers.get(0).inputs();
  }
}
