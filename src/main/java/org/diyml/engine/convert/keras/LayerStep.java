package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Value;

/** A layer that is being translated: its settings, inputs and weights. */
final class LayerStep {

  private final List<KerasLayer> path;
  private final KerasNode use;
  private final List<Value> inputs;
  private final Network network;
  private final WeightStore weights;
  private int taken;

  /**
   * Joins what is needed.
   *
   * @param path the models that the layer is in, and at last the layer
   * @param use with the constants that the layer gets beside its inputs
   */
  LayerStep(
      List<KerasLayer> path,
      KerasNode use,
      List<Value> inputs,
      Network network,
      WeightStore weights) {
    this.path = path;
    this.use = use;
    this.inputs = inputs;
    this.network = network;
    this.weights = weights;
  }

  KerasLayer layer() {
    return path.get(path.size() - 1);
  }

  KerasNode use() {
    return use;
  }

  Network network() {
    return network;
  }

  List<Value> inputs() {
    return inputs;
  }

  /** The only input. */
  Value input() {
    if (inputs.size() != 1) {
      throw new ModelRefused("It has " + inputs.size() + " inputs instead of one.");
    }
    return inputs.get(0);
  }

  /** The layer's next weight; weights are asked for in the order of their creation. */
  FloatTensor weight(String... names) {
    return weights.weight(path, taken++, List.of(names));
  }

  Optional<FloatTensor> weightIf(boolean present, String name) {
    return present ? Optional.of(weight(name)) : Optional.empty();
  }

  JsonNode setting(String key) {
    return layer().config().path(key);
  }

  boolean flag(String key, boolean fallback) {
    return setting(key).asBoolean(fallback);
  }

  double number(String key, double fallback) {
    JsonNode value = setting(key);
    if (value.isMissingNode() || value.isNull()) {
      return fallback;
    }
    if (!value.isNumber()) {
      throw new ModelRefused("Its setting " + key + " is " + value + ", not a number.");
    }
    return value.doubleValue();
  }

  String text(String key, String fallback) {
    return setting(key).asText(fallback);
  }

  /** A whole number, or one for rows and one for columns. */
  int[] pair(String key, int fallback) {
    JsonNode value = setting(key);
    if (value.isMissingNode() || value.isNull()) {
      return new int[] {fallback, fallback};
    }
    if (value.isInt()) {
      return new int[] {value.intValue(), value.intValue()};
    }
    if (value.size() != 2 || !value.get(0).isInt() || !value.get(1).isInt()) {
      throw new ModelRefused("Its setting " + key + " is " + value + ", not one or two numbers.");
    }
    return new int[] {value.get(0).intValue(), value.get(1).intValue()};
  }

  /** Top, bottom, left, right: one number, one for rows and one for columns, or all four. */
  int[] edges(String key, int fallback) {
    JsonNode value = setting(key);
    if (!value.path(0).isArray()) {
      int[] pair = pair(key, fallback);
      return new int[] {pair[0], pair[0], pair[1], pair[1]};
    }
    int[] edges = new int[4];
    for (int i = 0; i < edges.length; i++) {
      JsonNode edge = value.path(i / 2).path(i % 2);
      if (!edge.isInt()) {
        throw new ModelRefused("Its setting " + key + " is " + value + ".");
      }
      edges[i] = edge.intValue();
    }
    return edges;
  }

  void expectChannelsLast() {
    if (text("data_format", "channels_last").equals("channels_first")) {
      throw new ModelRefused(
          "It has its channels first. Save the model with data_format='channels_last'.");
    }
  }
}
