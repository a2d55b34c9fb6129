package org.diyml.engine.convert.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;

/** Turns tensors between channels last, as other tools have them, and channels first, as ONNX. */
final class Layouts {

  private final GraphWriter graph;
  private final Map<String, Value> turned = new HashMap<>();

  Layouts(GraphWriter graph) {
    this.graph = graph;
  }

  Value channelsFirst(Value value) {
    if (value.shape().rank() != 4) {
      throw new ModelRefused("It needs a picture, but gets a tensor of shape " + value.shape());
    }
    return value.channelsFirst() ? value : turn(value, 0, 3, 1, 2);
  }

  Value channelsLast(Value value) {
    return value.channelsFirst() ? turn(value, 0, 2, 3, 1) : value;
  }

  private Value turn(Value value, int... order) {
    Value known = turned.get(value.name());
    if (known != null) {
      return known;
    }
    String name =
        graph.node("Transpose", List.of(value.name()), Attributes.integers("perm", order));
    Value other = new Value(name, value.shape(), !value.channelsFirst());
    turned.put(value.name(), other);
    turned.put(name, value);
    return other;
  }
}
