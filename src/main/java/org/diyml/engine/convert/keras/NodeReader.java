package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.convert.ModelRefused;

/** Reads how the layers of a functional model are joined; Keras 2 and 3 write it differently. */
final class NodeReader {

  private final List<KerasNode.Source> inputs = new ArrayList<>();
  private final List<Double> numbers = new ArrayList<>();
  private boolean numberFirst;
  private boolean training;

  private NodeReader() {}

  /** Reads {@code input_layers} or {@code output_layers}: one entry or a list of them. */
  static List<KerasNode.Source> sources(JsonNode entries) {
    NodeReader reader = new NodeReader();
    reader.keras2(entries);
    return reader.inputs;
  }

  /** Reads {@code inbound_nodes}. */
  static List<KerasNode> uses(JsonNode nodes) {
    List<KerasNode> uses = new ArrayList<>();
    for (JsonNode node : nodes) {
      NodeReader reader = new NodeReader();
      if (node.isObject()) {
        reader.keras3(node.path("args"));
        reader.keras3(node.path("kwargs"));
        reader.keywords(node.path("kwargs"));
      } else {
        reader.keras2(node);
      }
      uses.add(
          new KerasNode(reader.inputs, reader.numbers, reader.numberFirst, reader.training));
    }
    return uses;
  }

  /** {@code [name, use, tensor, keywords]}, or a list of those, or an object of those. */
  private void keras2(JsonNode node) {
    if (node.isArray() && node.size() >= 2 && node.get(0).isTextual()) {
      add(node);
      keywords(node.path(3));
      return;
    }
    node.forEach(this::keras2);
  }

  /** Tensors and numbers, in any lists around them. */
  private void keras3(JsonNode node) {
    JsonNode history = node.path("config").path("keras_history");
    if (node.path("class_name").asText().equals("__keras_tensor__")) {
      add(history);
    } else if (node.isNumber()) {
      number(node);
    } else if (node.isContainerNode()) {
      node.forEach(this::keras3);
    }
  }

  private void keywords(JsonNode keywords) {
    training |= keywords.path("training").asBoolean();
    // The second operand of an operation such as a division.
    JsonNode second = keywords.path("y");
    if (second.isNumber() && numbers.isEmpty()) {
      number(second);
    } else if (second.isArray()) {
      keras2(second);
    }
  }

  private void number(JsonNode node) {
    numberFirst |= inputs.isEmpty();
    numbers.add(node.doubleValue());
  }

  private void add(JsonNode source) {
    if (!source.path(0).isTextual() || !source.path(1).canConvertToInt()) {
      throw new ModelRefused("The model's configuration does not say how its layers are joined.");
    }
    if (source.path(2).asInt() != 0) {
      throw new ModelRefused(
          "The model uses more than the first answer of " + source.path(0).asText() + ".");
    }
    inputs.add(new KerasNode.Source(source.get(0).textValue(), source.get(1).intValue()));
  }
}
