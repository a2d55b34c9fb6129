package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** Layers that give the same values other axes. */
final class ShapeLayers {

  static final Map<String, LayerTranslation> ALL =
      Map.of(
          "Flatten", ShapeLayers::flatten,
          "Reshape", ShapeLayers::reshape,
          "Permute", ShapeLayers::permute);

  private ShapeLayers() {}

  private static Value flatten(LayerStep step) {
    step.expectChannelsLast();
    return step.network().shaping().flatten(step.input());
  }

  private static List<Integer> numbers(LayerStep step, String key) {
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode number : step.setting(key)) {
      if (!number.isInt()) {
        throw new ModelRefused("Its setting " + key + " is " + step.setting(key) + ".");
      }
      numbers.add(number.intValue());
    }
    return numbers;
  }

  private static Value reshape(LayerStep step) {
    List<Integer> lengths = new ArrayList<>(List.of(Shape.UNKNOWN));
    lengths.addAll(numbers(step, "target_shape"));
    int values = step.input().shape().valuesAPicture();
    int open = lengths.lastIndexOf(Shape.UNKNOWN);
    if (open > 0 && values != Shape.UNKNOWN) {
      int others = new Shape(lengths).with(open, 1).valuesAPicture();
      if (others < 1 || values % others != 0) {
        throw new ModelRefused(values + " values cannot be brought into shape " + lengths);
      }
      lengths.set(open, values / others);
    }
    return step.network().shaping().reshape(step.input(), new Shape(lengths));
  }

  private static Value permute(LayerStep step) {
    List<Integer> order = new ArrayList<>(List.of(0));
    order.addAll(numbers(step, "dims"));
    int[] axes = order.stream().mapToInt(Integer::intValue).toArray();
    return step.network().shaping().transpose(step.input(), axes);
  }
}
