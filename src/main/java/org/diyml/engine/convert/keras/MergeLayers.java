package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Elementwise.Operation;
import org.diyml.engine.convert.graph.Value;

/** Layers that join the answers of several, and arithmetic with numbers. */
final class MergeLayers {

  static final Map<String, LayerTranslation> ALL =
      Map.of(
          "Add", step -> all(step, Operation.ADD),
          "Subtract", step -> all(step, Operation.SUBTRACT),
          "Multiply", step -> all(step, Operation.MULTIPLY),
          "Divide", step -> all(step, Operation.DIVIDE),
          "TrueDivide", step -> all(step, Operation.DIVIDE),
          "Maximum", step -> all(step, Operation.MAXIMUM),
          "Minimum", step -> all(step, Operation.MINIMUM),
          "Average", MergeLayers::average,
          "Concatenate", MergeLayers::concatenate,
          "TFOpLambda", MergeLayers::operation);

  private MergeLayers() {}

  private static Value all(LayerStep step, Operation operation) {
    if (!step.use().numbers().isEmpty()) {
      return ActivationLayers.withNumber(step, operation);
    }
    if (step.inputs().size() < 2) {
      throw new ModelRefused("It joins fewer than two inputs.");
    }
    Value result = step.inputs().get(0);
    for (Value other : step.inputs().subList(1, step.inputs().size())) {
      result = step.network().elementwise().combine(operation, result, other);
    }
    return result;
  }

  private static Value average(LayerStep step) {
    Value sum = all(step, Operation.ADD);
    return step.network().activations().scale(sum, 1.0 / step.inputs().size());
  }

  private static Value concatenate(LayerStep step) {
    int axis = (int) step.number("axis", -1);
    if (step.inputs().isEmpty() || step.inputs().get(0).shape().axis(axis) == 0) {
      throw new ModelRefused("It has no inputs, or puts pictures one behind the other.");
    }
    return step.network().elementwise().concatenate(step.inputs(), axis);
  }

  /** TensorFlow's name of an operation, not code: Keras 2 keeps arithmetic of tensors so. */
  private static Value operation(LayerStep step) {
    JsonNode function = step.setting("function");
    return switch (function.asText()) {
      case "math.truediv", "math.divide", "__operators__.truediv" -> all(step, Operation.DIVIDE);
      case "math.subtract", "__operators__.sub" -> all(step, Operation.SUBTRACT);
      case "math.add", "__operators__.add" -> all(step, Operation.ADD);
      case "math.multiply", "__operators__.mul" -> all(step, Operation.MULTIPLY);
      default ->
          throw new ModelRefused(
              "Its operation " + function.asText() + " is not supported. Use Keras's own layers.");
    };
  }
}
