package org.diyml.engine.convert.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Activations;
import org.diyml.engine.convert.graph.Value;

/** The functions that layers end with. */
final class Functions {

  private static final String OWN = "org.nd4j.linalg.activations.impl.Activation";

  private Functions() {}

  /** Applies a function; none where nothing is described. */
  static Value apply(JsonNode function, Activations activations, Value value) {
    if (function.isMissingNode() || function.isNull()) {
      return value;
    }
    String type = function.path("@class").asText();
    String name = type.startsWith(OWN) ? type.substring(OWN.length()) : "";
    Settings settings = new Settings(function);
    return switch (name) {
      case "Identity" -> value;
      case "ReLU" -> relu(settings, activations, value);
      case "ReLU6" -> activations.clip(value, 0, 6);
      case "LReLU" -> activations.leakyRelu(value, settings.number("alpha", 0.01));
      case "ELU" -> activations.elu(value, settings.number("alpha", 1));
      case "SELU" -> activations.selu(value);
      case "Sigmoid" -> activations.sigmoid(value);
      case "HardSigmoid" -> activations.hardSigmoid(value, 0.2, 0.5);
      case "TanH" -> activations.tanh(value);
      case "HardTanH" -> activations.clip(value, -1, 1);
      case "Softmax" -> activations.softmax(value, -1);
      case "SoftPlus" -> activations.softplus(value);
      case "SoftSign" -> activations.softsign(value);
      case "Swish" -> activations.swish(value);
      case "Mish" -> activations.mish(value);
      default ->
          throw new ModelRefused(
              "Its activation " + (name.isEmpty() ? type : name) + " is not supported.");
    };
  }

  private static Value relu(Settings settings, Activations activations, Value value) {
    double most = settings.number("max", Double.POSITIVE_INFINITY);
    double threshold = settings.number("threshold", 0);
    double slope = settings.number("negativeSlope", 0);
    boolean capped = most != Double.POSITIVE_INFINITY && most != 0;
    if (threshold != 0 || (capped && slope != 0)) {
      throw new ModelRefused("Its threshold, or a slope with a largest value, is not supported.");
    }
    if (slope != 0) {
      return activations.leakyRelu(value, slope);
    }
    return capped ? activations.clip(value, 0, most) : activations.relu(value);
  }
}
