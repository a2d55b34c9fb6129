package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A layer as the configuration describes it.
 *
 * @param kind class of the layer, such as {@code Conv2D}
 * @param module that the class is from, empty where the file does not say
 * @param name in its model
 * @param config the layer's own settings
 * @param uses where a functional model uses it
 * @param inner the model that the layer is, if it is one
 * @param storedAs its place among its model's layers in Keras 3's files
 */
record KerasLayer(
    String kind,
    String module,
    String name,
    JsonNode config,
    List<KerasNode> uses,
    Optional<KerasModel> inner,
    String storedAs) {

  boolean isInput() {
    return kind.equals("InputLayer");
  }

  /** For messages. */
  String title() {
    return "The layer " + name + " (" + kind + ")";
  }
}
