package org.diyml.engine.convert.keras;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Value;

/** Translates the layers of a model, and of the models in it. */
final class KerasGraph {

  /** They act in training only. */
  static final Set<String> NOTHING =
      Set.of(
          "InputLayer",
          "Identity",
          "Dropout",
          "SpatialDropout2D",
          "GaussianDropout",
          "GaussianNoise",
          "AlphaDropout",
          "ActivityRegularization",
          "RandomFlip",
          "RandomRotation",
          "RandomZoom",
          "RandomTranslation",
          "RandomContrast",
          "RandomBrightness");

  private final Network network;
  private final WeightStore weights;
  private final Map<String, LayerTranslation> translations = new HashMap<>();

  KerasGraph(Network network, WeightStore weights) {
    this.network = network;
    this.weights = weights;
    translations.putAll(WeightedLayers.ALL);
    translations.putAll(ActivationLayers.ALL);
    translations.putAll(PictureLayers.ALL);
    translations.putAll(ShapeLayers.ALL);
    translations.putAll(MergeLayers.ALL);
    translations.putAll(ScalingLayers.ALL);
    NOTHING.forEach(kind -> translations.put(kind, LayerStep::input));
  }

  /**
   * Translates a model.
   *
   * @param outer the models that it is in, from the outermost on, with itself as a layer at last
   * @param inputs what it gets
   */
  Value translate(KerasModel model, List<KerasLayer> outer, List<Value> inputs) {
    if (model.functional()) {
      return new FunctionalOrder(model, (layer, use, got) -> layer(outer, layer, use, got))
          .run(inputs);
    }
    List<Value> values = inputs;
    for (KerasLayer layer : model.layers()) {
      KerasNode use = new KerasNode(List.of(), List.of(), false, false);
      values = List.of(layer(outer, layer, use, values));
    }
    if (values.size() != 1) {
      throw new ModelRefused("The model " + model.name() + " has no layers.");
    }
    return values.get(0);
  }

  private Value layer(
      List<KerasLayer> outer, KerasLayer layer, KerasNode use, List<Value> inputs) {
    List<KerasLayer> path = new ArrayList<>(outer);
    path.add(layer);
    if (layer.inner().isPresent()) {
      return translate(layer.inner().get(), path, inputs);
    }
    try {
      LayerTranslation translation = translations.get(layer.kind());
      if (translation == null) {
        throw unknown(layer);
      }
      return translation.apply(new LayerStep(path, use, inputs, network, weights));
    } catch (ModelRefused e) {
      throw e.at(layer.title());
    }
  }

  private static ModelRefused unknown(KerasLayer layer) {
    return layer.kind().equals("Lambda")
        ? new ModelRefused(
            "A lambda layer is Python code, and code in a model is never run here. Replace it, for"
                + " instance by a Rescaling layer.")
        : new ModelRefused(
            "This kind of layer is not supported. Build the model without it, or export it as"
                + " ONNX.");
  }
}
