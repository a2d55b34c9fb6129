package org.diyml.engine.convert.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.PixelScaling.Source;

/**
 * What pixels a Keras model wants: told by a first layer that scales, else by the architectures of
 * {@code keras.applications}, which are known by the names of their layers.
 *
 * @param scaling from pixels to what the model takes
 * @param order of the channels where there are three
 */
record PixelConventions(PixelScaling scaling, ChannelOrder order) {

  private static final Set<String> SCALING =
      Set.of("Rescaling", "Normalization", "TFOpLambda", "TrueDivide", "Divide");

  private static final List<Double> CAFFE_BGR_MEAN = List.of(103.939, 116.779, 123.68);
  private static final List<Double> IMAGENET_MEAN = List.of(123.675, 116.28, 103.53);
  private static final List<Double> IMAGENET_DEVIATION = List.of(58.395, 57.12, 57.375);

  static PixelConventions of(KerasModel model) {
    List<KerasLayer> layers = new ArrayList<>();
    flatten(model, layers);
    Optional<KerasLayer> first =
        layers.stream().filter(layer -> !KerasGraph.NOTHING.contains(layer.kind())).findFirst();
    if (first.filter(layer -> SCALING.contains(layer.kind())).isPresent()) {
      return rgb(PixelScaling.none(Source.GRAPH, "the model's first layer scales pixels"));
    }
    return byArchitecture(layers.stream().map(KerasLayer::name).toList());
  }

  private static void flatten(KerasModel model, List<KerasLayer> layers) {
    for (KerasLayer layer : model.layers()) {
      if (layer.inner().isPresent()) {
        flatten(layer.inner().get(), layers);
      } else {
        layers.add(layer);
      }
    }
  }

  private static PixelConventions byArchitecture(List<String> names) {
    if (names.contains("expanded_conv_depthwise") || names.contains("conv_dw_1")) {
      return rgb(PixelScaling.aroundZero(Source.GUESSED, "its layers are those of MobileNet"));
    }
    if (names.contains("block1_conv1_bn") || names.contains("mixed0")) {
      return rgb(
          PixelScaling.aroundZero(Source.GUESSED, "its layers are those of Xception or Inception"));
    }
    if (names.contains("conv2_block1_concat")) {
      return rgb(
          new PixelScaling(
              IMAGENET_MEAN,
              IMAGENET_DEVIATION,
              Source.GUESSED,
              "its layers are those of DenseNet"));
    }
    if (names.contains("conv2_block1_preact_bn")) {
      return rgb(PixelScaling.aroundZero(Source.GUESSED, "its layers are those of ResNetV2"));
    }
    if (names.contains("conv2_block1_1_conv") || names.contains("block1_conv1")) {
      return new PixelConventions(
          new PixelScaling(
              CAFFE_BGR_MEAN,
              List.of(1.0, 1.0, 1.0),
              Source.GUESSED,
              "its layers are those of ResNet or VGG"),
          ChannelOrder.BGR);
    }
    return rgb(
        PixelScaling.toOne(
            Source.GUESSED, "models without a layer that scales mostly take pixels from 0 to 1"));
  }

  private static PixelConventions rgb(PixelScaling scaling) {
    return new PixelConventions(scaling, ChannelOrder.RGB);
  }
}
