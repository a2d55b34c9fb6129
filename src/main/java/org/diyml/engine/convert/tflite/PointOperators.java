package org.diyml.engine.convert.tflite;

import java.util.HashMap;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Activations;
import org.diyml.engine.convert.graph.Elementwise;
import org.diyml.engine.convert.graph.Elementwise.Operation;
import org.diyml.engine.convert.graph.Value;

/** Arithmetic and functions of single values. */
final class PointOperators {

  private static final int NO_ACTIVATION = -1;

  static final Map<String, OperatorTranslation> ALL = all();

  private PointOperators() {}

  private static Map<String, OperatorTranslation> all() {
    Map<String, OperatorTranslation> all = new HashMap<>();
    all.put("ADD", step -> arithmetic(step, Operation.ADD, 0));
    all.put("SUB", step -> arithmetic(step, Operation.SUBTRACT, 0));
    all.put("MUL", step -> arithmetic(step, Operation.MULTIPLY, 0));
    all.put("DIV", step -> arithmetic(step, Operation.DIVIDE, 0));
    all.put("MAXIMUM", step -> arithmetic(step, Operation.MAXIMUM, NO_ACTIVATION));
    all.put("MINIMUM", step -> arithmetic(step, Operation.MINIMUM, NO_ACTIVATION));
    all.put("RELU", step -> activations(step).relu(step.value(0)));
    all.put("RELU6", step -> activations(step).clip(step.value(0), 0, 6));
    all.put("RELU_N1_TO_1", step -> activations(step).clip(step.value(0), -1, 1));
    all.put("RELU_0_TO_1", step -> activations(step).clip(step.value(0), 0, 1));
    all.put("HARD_SWISH", step -> activations(step).hardSwish(step.value(0)));
    all.put("LOGISTIC", step -> activations(step).sigmoid(step.value(0)));
    all.put("TANH", step -> activations(step).tanh(step.value(0)));
    all.put("ELU", step -> activations(step).elu(step.value(0), 1));
    all.put("GELU", PointOperators::gelu);
    all.put(
        "LEAKY_RELU",
        step ->
            activations(step).leakyRelu(step.value(0), step.operator().numberOption(0, 0)));
    all.put(
        "PRELU", step -> activations(step).parametricRelu(step.value(0), step.constant(1)));
    all.put("SOFTMAX", PointOperators::softmax);
    all.put("LOG_SOFTMAX", step -> activations(step).logSoftmax(step.value(0), -1));
    return Map.copyOf(all);
  }

  private static Activations activations(Step step) {
    return step.network().activations();
  }

  private static Value gelu(Step step) {
    boolean approximate = step.operator().smallOption(0) != 0;
    return approximate
        ? activations(step).geluByTanh(step.value(0))
        : activations(step).gelu(step.value(0));
  }

  private static Value softmax(Step step) {
    float beta = step.operator().numberOption(0, 0);
    if (!Float.isFinite(beta)) {
      throw new ModelRefused("Its factor is " + beta);
    }
    Value input = step.value(0);
    return activations(step).softmax(beta == 1 ? input : activations(step).scale(input, beta), -1);
  }

  private static Value arithmetic(Step step, Operation operation, int activationField) {
    Elementwise elementwise = step.network().elementwise();
    Value result;
    if (!step.isComputed(0)) {
      result = elementwise.combine(operation, step.constant(0), step.value(1));
    } else if (!step.isComputed(1)) {
      result = elementwise.combine(operation, step.value(0), step.constant(1));
    } else {
      result = elementwise.combine(operation, step.value(0), step.value(1));
    }
    return activationField == NO_ACTIVATION ? result : step.activated(activationField, result);
  }
}
