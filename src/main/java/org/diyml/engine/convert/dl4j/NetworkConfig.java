package org.diyml.engine.convert.dl4j;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.convert.ModelRefused;

/**
 * The configuration of a network: layers one behind the other, or a graph.
 *
 * @param inputs names of what it gets
 * @param parts in the order of their weights, which is one in which they can be run
 * @param outputs names of the parts that answer
 */
record NetworkConfig(List<String> inputs, List<Part> parts, List<String> outputs) {

  /** No configuration is larger, in bytes. */
  static final int MOST_BYTES = 16 << 20;

  private static final int DEEPEST = 100;
  private static final int MOST_PARTS = 4000;
  private static final String INPUT = "input";

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxDocumentLength(MOST_BYTES)
                      .build())
              .build());

  NetworkConfig {
    inputs = List.copyOf(inputs);
    parts = List.copyOf(parts);
    outputs = List.copyOf(outputs);
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new ModelRefused(
          "The network has %d layers; 1 to %d can be read.".formatted(parts.size(), MOST_PARTS));
    }
  }

  /**
   * Reads a configuration.
   *
   * @param json as both kinds of networks write it
   * @throws ModelRefused if it is none
   */
  static NetworkConfig read(byte[] json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (IOException e) {
      throw new ModelRefused(
          "The network's configuration is not valid JSON, or nested too deep. Save the network"
              + " again.",
          e);
    }
    if (root.path("confs").isArray()) {
      return chain(root);
    }
    if (root.path("vertices").isObject()) {
      return graph(root);
    }
    throw new ModelRefused(
        "The configuration is neither that of a MultiLayerNetwork nor of a ComputationGraph. Save"
            + " the network with ModelSerializer.writeModel.");
  }

  private static NetworkConfig chain(JsonNode root) {
    List<Part> parts = new ArrayList<>();
    String last = INPUT;
    for (JsonNode conf : root.path("confs")) {
      JsonNode before = root.path("inputPreProcessors").path(String.valueOf(parts.size()));
      String name = String.valueOf(parts.size());
      parts.add(layer(name, conf, before, List.of(last)));
      last = name;
    }
    return new NetworkConfig(List.of(INPUT), parts, List.of(last));
  }

  private static Part layer(String name, JsonNode conf, JsonNode before, List<String> inputs) {
    JsonNode layer = conf.path("layer");
    while (Part.kind(layer).startsWith("FrozenLayer")) {
      layer = layer.path("layer");
    }
    if (!layer.path("@class").isTextual()) {
      throw new ModelRefused(
          "The network is of a version before 1.0.0. Load it with a newer one and save it again.");
    }
    JsonNode first = before.isNull() ? MissingNode.getInstance() : before;
    return new Part(name, Part.kind(layer), layer, first, inputs);
  }

  private static NetworkConfig graph(JsonNode root) {
    List<String> inputs = texts(root.path("networkInputs"));
    List<String> order = texts(root.path("topologicalOrderStr"));
    if (order.isEmpty()) {
      throw new ModelRefused(
          "The configuration does not tell the order of the vertices. Call init() on the graph and"
              + " save it again.");
    }
    List<Part> parts = new ArrayList<>();
    for (String name : order) {
      if (inputs.contains(name)) {
        continue;
      }
      JsonNode vertex = root.path("vertices").path(name);
      List<String> from = texts(root.path("vertexInputs").path(name));
      String kind = Part.kind(vertex);
      parts.add(
          kind.equals("LayerVertex")
              ? layer(name, vertex.path("layerConf"), vertex.path("preProcessor"), from)
              : new Part(name, kind, vertex, MissingNode.getInstance(), from));
    }
    return new NetworkConfig(inputs, parts, texts(root.path("networkOutputs")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
