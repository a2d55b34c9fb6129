package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Value;

/** Layers that bring pixels to other ranges. */
final class ScalingLayers {

  private static final double LEAST_DEVIATION = 1e-7;

  static final Map<String, LayerTranslation> ALL =
      Map.of("Rescaling", ScalingLayers::rescale, "Normalization", ScalingLayers::normalise);

  private ScalingLayers() {}

  private static Value rescale(LayerStep step) {
    int channels = step.input().shape().channels();
    float[] factor = perChannel(numbers(step.setting("scale"), 1), channels);
    float[] summand = perChannel(numbers(step.setting("offset"), 0), channels);
    return step.network().elementwise().affine(step.input(), factor, summand);
  }

  private static Value normalise(LayerStep step) {
    if (step.flag("invert", false)) {
      throw new ModelRefused("It undoes a normalisation, which is not supported.");
    }
    int channels = step.input().shape().channels();
    boolean given = step.setting("mean").isArray() || step.setting("mean").isNumber();
    float[] mean =
        perChannel(given ? numbers(step.setting("mean"), 0) : adapted(step, "mean"), channels);
    float[] variance =
        perChannel(
            given ? numbers(step.setting("variance"), 1) : adapted(step, "variance"), channels);
    float[] factor = new float[channels];
    float[] summand = new float[channels];
    for (int i = 0; i < channels; i++) {
      double scale = 1 / Math.max(LEAST_DEVIATION, Math.sqrt(variance[i]));
      factor[i] = (float) scale;
      summand[i] = (float) (-mean[i] * scale);
    }
    return step.network().elementwise().affine(step.input(), factor, summand);
  }

  private static float[] adapted(LayerStep step, String name) {
    return step.weight(name).values();
  }

  /** One number, or numbers in lists of any depth. */
  private static float[] numbers(JsonNode setting, float fallback) {
    JsonNode inner = setting;
    while (inner.isArray() && inner.size() == 1) {
      inner = inner.get(0);
    }
    // Keras 3 writes arrays as objects with their values.
    if (inner.isObject() && inner.path("config").has("value")) {
      return numbers(inner.path("config").path("value"), fallback);
    }
    if (inner.isMissingNode() || inner.isNull()) {
      return new float[] {fallback};
    }
    int count = inner.isArray() ? inner.size() : 1;
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      JsonNode number = inner.isArray() ? inner.get(i) : inner;
      if (!number.isNumber()) {
        throw new ModelRefused("It scales by " + setting + ", which are not numbers.");
      }
      numbers[i] = number.floatValue();
    }
    return numbers;
  }

  private static float[] perChannel(float[] numbers, int channels) {
    if (numbers.length == channels) {
      return numbers;
    }
    if (numbers.length != 1 || channels < 1) {
      throw new ModelRefused(
          "It scales %d channels, but gets %d.".formatted(numbers.length, channels));
    }
    float[] all = new float[channels];
    Arrays.fill(all, numbers[0]);
    return all;
  }
}
