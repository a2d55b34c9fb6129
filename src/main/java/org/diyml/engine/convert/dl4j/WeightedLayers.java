package org.diyml.engine.convert.dl4j;

import java.util.Map;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.convert.graph.Window;

/** Layers that were trained. Convolutions keep their bias before their weights, others after. */
final class WeightedLayers {

  static final Map<String, LayerTranslation> ALL =
      Map.of(
          "DenseLayer", WeightedLayers::dense,
          "OutputLayer", WeightedLayers::dense,
          "ConvolutionLayer", WeightedLayers::convolution,
          "Convolution2D", WeightedLayers::convolution,
          "DepthwiseConvolution2D", WeightedLayers::depthwise,
          "SeparableConvolution2D", WeightedLayers::separable,
          "BatchNormalization", WeightedLayers::batchNormalisation);

  private WeightedLayers() {}

  private static boolean hasBias(LayerStep step) {
    return step.settings().flag("hasBias", true);
  }

  private static Optional<FloatTensor> bias(LayerStep step, int outputs) {
    return hasBias(step) ? Optional.of(step.weight(outputs)) : Optional.empty();
  }

  private static int inputs(LayerStep step) {
    return step.settings().length("nin");
  }

  private static int outputs(LayerStep step) {
    return step.settings().length("nout");
  }

  private static Value dense(LayerStep step) {
    if (step.settings().flag("hasLayerNorm", false)) {
      throw new ModelRefused("Its normalisation of layers is not supported.");
    }
    FloatTensor kernel = step.weight(outputs(step), inputs(step)).transpose(1, 0);
    Optional<FloatTensor> bias = bias(step, outputs(step));
    return step.activated(step.network().convolutions().dense(step.input(), kernel, bias));
  }

  private static Value convolution(LayerStep step) {
    Window window = Windows.of(step.settings());
    Optional<FloatTensor> bias = bias(step, outputs(step));
    FloatTensor kernel =
        step.weight(outputs(step), inputs(step), window.height(), window.width())
            .transpose(2, 3, 1, 0);
    Value picture = Windows.padded(step, 0);
    return step.activated(
        step.network().convolutions().convolution(picture, kernel, bias, window));
  }

  private static Value depthwise(LayerStep step) {
    Window window = Windows.of(step.settings());
    int multiplier = step.settings().length("depthMultiplier");
    int inputs = inputs(step);
    Optional<FloatTensor> bias = bias(step, inputs * multiplier);
    FloatTensor kernel = step.weight(window.height(), window.width(), inputs, multiplier);
    Value picture = Windows.padded(step, 0);
    return step.activated(
        step.network().convolutions().depthwise(picture, kernel, bias, window));
  }

  private static Value separable(LayerStep step) {
    Window window = Windows.of(step.settings());
    int multiplier = step.settings().length("depthMultiplier");
    int inputs = inputs(step);
    Optional<FloatTensor> bias = bias(step, outputs(step));
    FloatTensor apart =
        step.weight(multiplier, inputs, window.height(), window.width()).transpose(2, 3, 1, 0);
    FloatTensor together =
        step.weight(outputs(step), inputs * multiplier, 1, 1).transpose(2, 3, 1, 0);
    Value each =
        step.network()
            .convolutions()
            .depthwise(Windows.padded(step, 0), apart, Optional.empty(), window);
    return step.activated(
        step.network()
            .convolutions()
            .convolution(each, together, bias, Window.dense(1, 1, 1, 1, false)));
  }

  /** The framework does not apply the activation that its configuration has. */
  private static Value batchNormalisation(LayerStep step) {
    Settings settings = step.settings();
    int channels = outputs(step);
    if (step.input().shape().channels() != channels) {
      throw new ModelRefused(
          "It is for %d channels, but gets %d."
              .formatted(channels, step.input().shape().channels()));
    }
    boolean locked = settings.flag("lockGammaBeta", false);
    Optional<FloatTensor> gamma = locked ? Optional.empty() : Optional.of(step.weight(channels));
    Optional<FloatTensor> beta = locked ? Optional.empty() : Optional.of(step.weight(channels));
    FloatTensor mean = step.weight(channels);
    FloatTensor spread = step.weight(channels);
    double epsilon = settings.number("eps", 1e-5);
    float[] factor = new float[channels];
    float[] summand = new float[channels];
    for (int i = 0; i < channels; i++) {
      double weight = gamma.isPresent() ? gamma.get().value(i) : settings.number("gamma", 1);
      double shift = beta.isPresent() ? beta.get().value(i) : settings.number("beta", 0);
      double variance =
          settings.flag("useLogStd", false)
              ? Math.pow(10, 2.0 * spread.value(i))
              : spread.value(i);
      double scale = weight / Math.sqrt(variance + epsilon);
      factor[i] = (float) scale;
      summand[i] = (float) (shift - mean.value(i) * scale);
    }
    return step.network().elementwise().affine(step.input(), factor, summand);
  }
}
