package org.diyml.engine.convert.tflite;

import java.util.Optional;

/**
 * A step of the network.
 *
 * @param name of the operator, as in TensorFlow Lite's schema
 * @param inputs numbers of tensors, -1 where an optional one is left out
 * @param output number of the tensor that it makes
 * @param options table of the operator's own
 */
record TfliteOperator(String name, int[] inputs, int output, Optional<FlatTable> options) {

  int option(int field, int fallback) {
    return options.map(table -> table.integer(field, fallback)).orElse(fallback);
  }

  int smallOption(int field) {
    return options.map(table -> table.octet(field, 0)).orElse(0);
  }

  float numberOption(int field, float fallback) {
    return options.map(table -> table.number(field, fallback)).orElse(fallback);
  }
}
