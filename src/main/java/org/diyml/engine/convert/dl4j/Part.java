package org.diyml.engine.convert.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A layer or a vertex of a network.
 *
 * @param name of its own in the network
 * @param kind simple name of its class
 * @param settings as the configuration has them
 * @param before what its input goes through first; a missing node where nothing
 * @param inputs names of parts or of inputs of the network
 */
record Part(String name, String kind, JsonNode settings, JsonNode before, List<String> inputs) {

  private static final String OWN = "org.deeplearning4j.nn.conf.";

  Part {
    inputs = List.copyOf(inputs);
  }

  /** How messages name it. */
  String title() {
    return kind + " " + name;
  }

  /** The simple name of a class of the framework; the full name of any other. */
  static String kind(JsonNode described) {
    String type = described.path("@class").asText();
    return type.startsWith(OWN) ? type.substring(type.lastIndexOf('.') + 1) : type;
  }
}
