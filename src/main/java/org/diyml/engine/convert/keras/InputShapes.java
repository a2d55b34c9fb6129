package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Shape;

/** Finds the shape that a layer says it takes. */
final class InputShapes {

  private InputShapes() {}

  static Optional<Shape> of(KerasLayer layer) {
    for (String key : List.of("batch_input_shape", "batch_shape", "build_input_shape")) {
      JsonNode shape = layer.config().path(key);
      if (shape.isArray() && !shape.isEmpty()) {
        return Optional.of(read(shape));
      }
    }
    return Optional.empty();
  }

  private static Shape read(JsonNode shape) {
    List<Integer> lengths = new ArrayList<>(List.of(Shape.UNKNOWN));
    for (int axis = 1; axis < shape.size(); axis++) {
      JsonNode length = shape.get(axis);
      if (!length.isNull() && !length.canConvertToInt()) {
        throw new ModelRefused("The model's input shape is " + shape + ", not whole numbers.");
      }
      lengths.add(length.isNull() ? Shape.UNKNOWN : length.intValue());
    }
    return new Shape(lengths);
  }
}
