package org.diyml.engine.convert.tflite;

import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.convert.graph.Window;

/** Convolutions, dense layers and poolings. Numbers of options are those of the schema. */
final class WeightedOperators {

  static final Map<String, OperatorTranslation> ALL =
      Map.of(
          "CONV_2D", WeightedOperators::convolution,
          "DEPTHWISE_CONV_2D", WeightedOperators::depthwise,
          "FULLY_CONNECTED", WeightedOperators::dense,
          "AVERAGE_POOL_2D",
              step -> pooled(step, step.network().pooling().average(step.value(0), pool(step))),
          "MAX_POOL_2D",
              step -> pooled(step, step.network().pooling().max(step.value(0), pool(step))));

  private WeightedOperators() {}

  private static Value convolution(Step step) {
    FloatTensor kernel = fourAxes(step.constant(1)).transpose(1, 2, 3, 0);
    Window window = window(step, kernel, 4);
    Value result =
        step.network()
            .convolutions()
            .convolution(step.value(0), kernel, step.optionalConstant(2), window);
    return step.activated(3, result);
  }

  private static Value depthwise(Step step) {
    FloatTensor weights = fourAxes(step.constant(1));
    int channels = step.value(0).shape().channels();
    if (weights.length(0) != 1 || channels < 1 || weights.length(3) % channels != 0) {
      throw new ModelRefused("Its weights do not fit " + channels + " channels.");
    }
    FloatTensor kernel =
        weights.reshape(
            weights.length(1), weights.length(2), channels, weights.length(3) / channels);
    Value result =
        step.network()
            .convolutions()
            .depthwise(step.value(0), kernel, step.optionalConstant(2), window(step, kernel, 5));
    return step.activated(4, result);
  }

  private static FloatTensor fourAxes(FloatTensor weights) {
    if (weights.rank() != 4) {
      throw new ModelRefused("Its weights have " + weights.rank() + " axes, not 4.");
    }
    return weights;
  }

  private static Window window(Step step, FloatTensor kernel, int dilationField) {
    TfliteOperator operator = step.operator();
    return new Window(
        kernel.length(0),
        kernel.length(1),
        operator.option(2, 0),
        operator.option(1, 0),
        operator.option(dilationField + 1, 1),
        operator.option(dilationField, 1),
        isSame(operator));
  }

  private static boolean isSame(TfliteOperator operator) {
    return operator.smallOption(0) == 0;
  }

  private static Window pool(Step step) {
    TfliteOperator operator = step.operator();
    return Window.dense(
        operator.option(4, 0),
        operator.option(3, 0),
        operator.option(2, 0),
        operator.option(1, 0),
        isSame(operator));
  }

  private static Value pooled(Step step, Value result) {
    return step.activated(5, result);
  }

  private static Value dense(Step step) {
    FloatTensor weights = step.constant(1);
    if (weights.rank() != 2 || step.operator().smallOption(1) != 0) {
      throw new ModelRefused("Its weights are in an order that is not supported.");
    }
    boolean keepsAxes = step.operator().smallOption(2) != 0;
    Value input = step.value(0);
    if (!keepsAxes && input.shape().rank() != 2) {
      input =
          step.network()
              .shaping()
              .reshape(input, Shape.of(input.shape().length(0), weights.length(1)));
    }
    Value result =
        step.network()
            .convolutions()
            .dense(input, weights.transpose(1, 0), step.optionalConstant(2));
    return step.activated(0, result);
  }
}
