package org.diyml.engine.convert.keras;

import java.util.Map;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.convert.graph.Window;

/** Layers that were trained. */
final class WeightedLayers {

  private static final String KERNEL = "kernel";
  private static final String BIAS = "bias";

  static final Map<String, LayerTranslation> ALL =
      Map.of(
          "Dense", WeightedLayers::dense,
          "Conv2D", WeightedLayers::convolution,
          "Convolution2D", WeightedLayers::convolution,
          "DepthwiseConv2D", WeightedLayers::depthwise,
          "SeparableConv2D", WeightedLayers::separable,
          "SeparableConvolution2D", WeightedLayers::separable,
          "BatchNormalization", WeightedLayers::batchNormalisation,
          "PReLU", WeightedLayers::parametricRelu);

  private WeightedLayers() {}

  private static boolean hasBias(LayerStep step) {
    return step.flag("use_bias", true);
  }

  private static Value dense(LayerStep step) {
    FloatTensor kernel = step.weight(KERNEL);
    Optional<FloatTensor> bias = step.weightIf(hasBias(step), BIAS);
    return activated(step, step.network().convolutions().dense(step.input(), kernel, bias));
  }

  private static Value activated(LayerStep step, Value value) {
    return ActivationLayers.byName(step, step.setting("activation"), value);
  }

  private static Value convolution(LayerStep step) {
    step.expectChannelsLast();
    FloatTensor kernel = step.weight(KERNEL);
    Optional<FloatTensor> bias = step.weightIf(hasBias(step), BIAS);
    Value result =
        step.network()
            .convolutions()
            .convolution(step.input(), kernel, bias, Windows.ofKernel(step));
    return activated(step, result);
  }

  private static Value depthwise(LayerStep step) {
    step.expectChannelsLast();
    FloatTensor kernel = step.weight("depthwise_kernel", KERNEL);
    Optional<FloatTensor> bias = step.weightIf(hasBias(step), BIAS);
    Value result =
        step.network()
            .convolutions()
            .depthwise(step.input(), kernel, bias, Windows.ofKernel(step));
    return activated(step, result);
  }

  private static Value separable(LayerStep step) {
    step.expectChannelsLast();
    FloatTensor depthwise = step.weight("depthwise_kernel");
    FloatTensor pointwise = step.weight("pointwise_kernel");
    Optional<FloatTensor> bias = step.weightIf(hasBias(step), BIAS);
    Value apart =
        step.network()
            .convolutions()
            .depthwise(step.input(), depthwise, Optional.empty(), Windows.ofKernel(step));
    Value joined =
        step.network()
            .convolutions()
            .convolution(apart, pointwise, bias, Window.dense(1, 1, 1, 1, false));
    return activated(step, joined);
  }

  private static Value batchNormalisation(LayerStep step) {
    Value input = step.input();
    int axis = step.setting("axis").isArray()
        ? step.setting("axis").path(0).asInt()
        : (int) step.number("axis", -1);
    if (input.shape().axis(axis) != input.shape().rank() - 1) {
      throw new ModelRefused("It normalises along axis " + axis + ", not along the channels.");
    }
    if (step.use().training()) {
      throw new ModelRefused(
          "The model runs it as in training. Call it with training=False and save again.");
    }
    int channels = input.shape().channels();
    Optional<FloatTensor> gamma = step.weightIf(step.flag("scale", true), "gamma");
    Optional<FloatTensor> beta = step.weightIf(step.flag("center", true), "beta");
    FloatTensor mean = perChannel(step.weight("moving_mean"), channels);
    FloatTensor variance = perChannel(step.weight("moving_variance"), channels);
    double epsilon = step.number("epsilon", 1e-3);
    float[] factor = new float[channels];
    float[] summand = new float[channels];
    for (int i = 0; i < channels; i++) {
      double weight = gamma.isPresent() ? perChannel(gamma.get(), channels).value(i) : 1;
      double shift = beta.isPresent() ? perChannel(beta.get(), channels).value(i) : 0;
      double scale = weight / Math.sqrt(variance.value(i) + epsilon);
      factor[i] = (float) scale;
      summand[i] = (float) (shift - mean.value(i) * scale);
    }
    return step.network().elementwise().affine(input, factor, summand);
  }

  private static FloatTensor perChannel(FloatTensor weights, int channels) {
    if (weights.size() != channels) {
      throw new ModelRefused(
          "Its weights are for %d channels, but it gets %d.".formatted(weights.size(), channels));
    }
    return weights;
  }

  private static Value parametricRelu(LayerStep step) {
    return step.network().activations().parametricRelu(step.input(), step.weight("alpha"));
  }
}
