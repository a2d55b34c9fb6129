package org.diyml.engine.convert.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Resizing;
import org.diyml.engine.convert.graph.Resizing.Grid;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** Layers that summarise pictures, or make them larger or smaller. */
final class PictureLayers {

  static final Map<String, LayerTranslation> ALL =
      Map.of(
          "MaxPooling2D",
              step -> step.network().pooling().max(picture(step), Windows.ofPool(step)),
          "AveragePooling2D",
              step -> step.network().pooling().average(picture(step), Windows.ofPool(step)),
          "GlobalAveragePooling2D",
              step -> step.network().pooling().globalAverage(picture(step), keepsAxes(step)),
          "GlobalMaxPooling2D",
              step -> step.network().pooling().globalMax(picture(step), keepsAxes(step)),
          "ZeroPadding2D", PictureLayers::pad,
          "Cropping2D", PictureLayers::crop,
          "UpSampling2D", PictureLayers::enlarge,
          "Resizing", PictureLayers::resize);

  private PictureLayers() {}

  private static Value picture(LayerStep step) {
    step.expectChannelsLast();
    if (step.input().shape().rank() != 4) {
      throw new ModelRefused("It needs pictures, but gets " + step.input().shape());
    }
    return step.input();
  }

  private static boolean keepsAxes(LayerStep step) {
    return step.flag("keepdims", false);
  }

  private static Value pad(LayerStep step) {
    Value picture = picture(step);
    int[] edges = step.edges("padding", 1);
    int[] before = {0, edges[0], edges[2], 0};
    int[] after = {0, edges[1], edges[3], 0};
    return step.network().shaping().pad(picture, before, after, 0);
  }

  private static Value crop(LayerStep step) {
    int[] edges = step.edges("cropping", 0);
    return step.network()
        .shaping()
        .crop(picture(step), edges[0], edges[1], edges[2], edges[3]);
  }

  private static Value enlarge(LayerStep step) {
    int[] factors = step.pair("size", 2);
    Shape shape = picture(step).shape();
    if (shape.length(1) == Shape.UNKNOWN || shape.length(2) == Shape.UNKNOWN) {
      throw new ModelRefused("It needs a model with a fixed picture size. Save it with one.");
    }
    int rows = Math.multiplyExact(shape.length(1), factors[0]);
    int columns = Math.multiplyExact(shape.length(2), factors[1]);
    Resizing resizing = step.network().resizing();
    return switch (step.text("interpolation", "nearest")) {
      case "nearest" -> resizing.nearest(step.input(), rows, columns, Grid.ASYMMETRIC);
      case "bilinear" -> resizing.bilinear(step.input(), rows, columns, Grid.HALF_PIXEL);
      default -> throw interpolation(step);
    };
  }

  private static Value resize(LayerStep step) {
    for (String key : new String[] {
      "crop_to_aspect_ratio", "pad_to_aspect_ratio", "antialias"
    }) {
      if (step.flag(key, false)) {
        throw new ModelRefused("Its setting " + key + " is not supported.");
      }
    }
    int rows = size(step.setting("height"));
    int columns = size(step.setting("width"));
    Resizing resizing = step.network().resizing();
    return switch (step.text("interpolation", "bilinear")) {
      case "nearest" -> resizing.nearest(picture(step), rows, columns, Grid.HALF_PIXEL);
      case "bilinear" -> resizing.bilinear(picture(step), rows, columns, Grid.HALF_PIXEL);
      default -> throw interpolation(step);
    };
  }

  private static int size(JsonNode setting) {
    if (!setting.isInt() || setting.intValue() < 1) {
      throw new ModelRefused("It resizes to " + setting + " pixels.");
    }
    return setting.intValue();
  }

  private static ModelRefused interpolation(LayerStep step) {
    return new ModelRefused(
        "Its interpolation %s is not supported. Use nearest or bilinear."
            .formatted(step.text("interpolation", "")));
  }
}
