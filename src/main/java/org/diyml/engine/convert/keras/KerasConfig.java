package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diyml.engine.convert.ModelRefused;

/** Reads the configuration of a model, as Keras 2 and Keras 3 write it. */
final class KerasConfig {

  /** No configuration is larger, in bytes. */
  static final int MOST_BYTES = 16 << 20;

  private static final int DEEPEST_JSON = 200;
  private static final int DEEPEST_MODEL = 8;
  private static final int MOST_LAYERS = 4000;
  private static final Set<String> MODELS = Set.of("Sequential", "Functional", "Model");

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST_JSON)
                      .maxDocumentLength(MOST_BYTES)
                      .build())
              .build());

  private int layersLeft = MOST_LAYERS;

  private KerasConfig() {}

  /**
   * Reads a model.
   *
   * @throws ModelRefused if it is not JSON, not a sequential or functional model, or too deep
   */
  static KerasModel read(String json) {
    try {
      return new KerasConfig().model(JSON.readTree(json), 0);
    } catch (JsonProcessingException e) {
      throw new ModelRefused(
          "The model's configuration is not valid JSON, or nested too deep. Save the model again.",
          e);
    }
  }

  private KerasModel model(JsonNode node, int depth) {
    String kind = node.path("class_name").asText();
    if (!MODELS.contains(kind)) {
      throw new ModelRefused(
          "The model is a " + kind + ". Only sequential and functional models can be read; a"
              + " subclass of Model is Python code. Rebuild it as a functional model.");
    }
    if (depth > DEEPEST_MODEL) {
      throw new ModelRefused("The model holds models in models more than 8 deep.");
    }
    // Before Keras 2.2.3 a sequential model's configuration was the list of its layers.
    JsonNode config = node.path("config");
    JsonNode described = config.isArray() ? config : config.path("layers");
    List<KerasLayer> layers = new ArrayList<>();
    StoredNames stored = new StoredNames();
    for (JsonNode layer : described) {
      if (--layersLeft < 0) {
        throw new ModelRefused("The model has more than " + MOST_LAYERS + " layers.");
      }
      layers.add(layer(layer, stored, depth));
    }
    String name = config.path("name").asText(kind);
    if (kind.equals("Sequential")) {
      return new KerasModel(name, false, layers, List.of(), List.of());
    }
    return new KerasModel(
        name,
        true,
        layers,
        NodeReader.sources(config.path("input_layers")).stream()
            .map(KerasNode.Source::layer)
            .toList(),
        NodeReader.sources(config.path("output_layers")));
  }

  private KerasLayer layer(JsonNode layer, StoredNames stored, int depth) {
    String kind = layer.path("class_name").asText();
    JsonNode config = layer.path("config");
    String name = config.path("name").asText(layer.path("name").asText(kind));
    Optional<KerasModel> inner =
        MODELS.contains(kind) ? Optional.of(model(layer, depth + 1)) : Optional.empty();
    JsonNode built = layer.path("build_config").path("input_shape");
    if (config instanceof ObjectNode settings && built.isArray()) {
      settings.set("build_input_shape", built);
    }
    return new KerasLayer(
        kind,
        layer.path("module").asText(),
        layer.path("name").asText(name),
        config,
        NodeReader.uses(layer.path("inbound_nodes")),
        inner,
        stored.next(kind));
  }
}
