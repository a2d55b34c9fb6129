package org.diyml.engine.convert.keras;

import java.util.List;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Shape;

/**
 * A model as the configuration describes it.
 *
 * @param name of the model
 * @param functional whether its layers are joined as a graph; otherwise one follows the other
 * @param layers all of them
 * @param inputs names of a functional model's input layers
 * @param outputs what a functional model answers
 */
record KerasModel(
    String name,
    boolean functional,
    List<KerasLayer> layers,
    List<String> inputs,
    List<KerasNode.Source> outputs) {

  KerasModel {
    layers = List.copyOf(layers);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** The shape of the pictures that it takes, any number at once. */
  Shape inputShape() {
    if (functional) {
      if (inputs.size() != 1) {
        throw new ModelRefused(
            "The model has %d inputs; a picture classifier has one.".formatted(inputs.size()));
      }
      return layers.stream()
          .filter(layer -> layer.name().equals(inputs.get(0)))
          .findFirst()
          .flatMap(InputShapes::of)
          .orElseThrow(KerasModel::withoutShape);
    }
    if (layers.isEmpty()) {
      throw new ModelRefused("The model has no layers.");
    }
    KerasLayer first = layers.get(0);
    return InputShapes.of(first)
        .or(() -> first.inner().map(KerasModel::inputShape))
        .orElseThrow(KerasModel::withoutShape);
  }

  private static ModelRefused withoutShape() {
    return new ModelRefused(
        "The model does not say how large its pictures are. Build it with an input shape such as"
            + " (224, 224, 3) and save it again.");
  }
}
