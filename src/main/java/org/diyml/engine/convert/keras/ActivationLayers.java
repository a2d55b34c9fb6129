package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Activations;
import org.diyml.engine.convert.graph.Elementwise.Operation;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Value;

/** Functions that layers end with or that are layers by themselves. */
final class ActivationLayers {

  static final Map<String, LayerTranslation> ALL =
      Map.of(
          "Activation", step -> byName(step, step.setting("activation"), step.input()),
          "ReLU", ActivationLayers::relu,
          "LeakyReLU", ActivationLayers::leakyRelu,
          "ELU",
              step ->
                  step.network().activations().elu(step.input(), step.number("alpha", 1)),
          "Softmax",
              step ->
                  step.network()
                      .activations()
                      .softmax(step.input(), (int) step.number("axis", -1)));

  private ActivationLayers() {}

  private static Value relu(LayerStep step) {
    double slope = step.number("negative_slope", 0);
    double threshold = step.number("threshold", 0);
    double most = step.number("max_value", Double.POSITIVE_INFINITY);
    if (threshold != 0 || (slope != 0 && most != Double.POSITIVE_INFINITY)) {
      throw new ModelRefused("Its threshold, or a slope with a largest value, is not supported.");
    }
    Activations activations = step.network().activations();
    return slope != 0
        ? activations.leakyRelu(step.input(), slope)
        : activations.clip(step.input(), 0, most);
  }

  private static Value leakyRelu(LayerStep step) {
    double slope = step.number("negative_slope", step.number("alpha", 0.3));
    return step.network().activations().leakyRelu(step.input(), slope);
  }

  /** Applies an activation that a setting names; none where there is no setting. */
  static Value byName(LayerStep step, JsonNode setting, Value value) {
    JsonNode named = setting.isObject() ? named(setting) : setting;
    if (named.isMissingNode() || named.isNull()) {
      return value;
    }
    Activations activations = step.network().activations();
    String name = named.asText();
    return switch (name) {
      case "linear" -> value;
      case "relu" -> activations.relu(value);
      case "relu6" -> activations.clip(value, 0, 6);
      case "leaky_relu" -> activations.leakyRelu(value, 0.2);
      case "softmax" -> activations.softmax(value, -1);
      case "log_softmax" -> activations.logSoftmax(value, -1);
      case "sigmoid" -> activations.sigmoid(value);
      case "tanh" -> activations.tanh(value);
      case "elu" -> activations.elu(value, 1);
      case "selu" -> activations.selu(value);
      case "softplus" -> activations.softplus(value);
      case "softsign" -> activations.softsign(value);
      case "exponential" -> activations.exponential(value);
      case "swish", "silu" -> activations.swish(value);
      case "hard_swish", "hard_silu" -> activations.hardSwish(value);
      case "mish" -> activations.mish(value);
      case "gelu" -> activations.gelu(value);
      case "hard_sigmoid" -> hardSigmoid(step, value);
      default ->
          throw new ModelRefused(
              "Its activation " + name + " is not supported. Use one of Keras's usual ones.");
    };
  }

  /** Keras 3 has another slope than Keras 2; only its files name the module of a layer. */
  private static Value hardSigmoid(LayerStep step, Value value) {
    double slope = step.layer().module().isEmpty() ? 0.2 : 1 / 6.0;
    return step.network().activations().hardSigmoid(value, slope, 0.5);
  }

  /** Keras 3 can describe a function as an object; only those of Keras itself are known. */
  private static JsonNode named(JsonNode setting) {
    boolean registered = !setting.path("registered_name").asText("").contains(">");
    JsonNode config = setting.path("config");
    if (registered && config.isTextual()) {
      return config;
    }
    throw new ModelRefused("It has an activation of its own, which is code and is not run.");
  }

  /** Arithmetic with a number, which models that scale pixels by themselves begin with. */
  static Value withNumber(LayerStep step, Operation operation) {
    FloatTensor number = FloatTensor.scalar(step.use().numbers().get(0));
    return step.use().numberFirst()
        ? step.network().elementwise().combine(operation, number, step.input())
        : step.network().elementwise().combine(operation, step.input(), number);
  }
}
