package org.diyml.engine.convert.dl4j;

import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Elementwise;
import org.diyml.engine.convert.graph.Elementwise.Operation;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Value;

/** Vertices of graphs that are no layers. */
final class Vertices {

  static final Map<String, LayerTranslation> ALL =
      Map.of(
          "MergeVertex", step -> step.network().elementwise().concatenate(step.inputs(), -1),
          "ElementWiseVertex", Vertices::combine,
          "ScaleVertex", step -> withNumber(step, Operation.MULTIPLY, "scaleFactor"),
          "ShiftVertex", step -> withNumber(step, Operation.ADD, "shiftFactor"),
          "PreprocessorVertex",
              step -> Preprocessors.apply(step, step.part().settings().path("preProcessor")));

  private Vertices() {}

  private static Value combine(LayerStep step) {
    String kind = step.settings().text("op", "");
    Operation operation =
        switch (kind) {
          case "Add", "Average" -> Operation.ADD;
          case "Subtract" -> Operation.SUBTRACT;
          case "Product" -> Operation.MULTIPLY;
          case "Max" -> Operation.MAXIMUM;
          default -> throw new ModelRefused("Its operation " + kind + " is not supported.");
        };
    if (step.inputs().isEmpty()) {
      throw new ModelRefused("It has no inputs.");
    }
    Elementwise elementwise = step.network().elementwise();
    Value sum = step.inputs().get(0);
    for (Value next : step.inputs().subList(1, step.inputs().size())) {
      sum = elementwise.combine(operation, sum, next);
    }
    return kind.equals("Average")
        ? step.network().activations().scale(sum, 1.0 / step.inputs().size())
        : sum;
  }

  private static Value withNumber(LayerStep step, Operation operation, String key) {
    FloatTensor number = FloatTensor.scalar(step.settings().number(key, Double.NaN));
    return step.network().elementwise().combine(operation, step.input(), number);
  }
}
