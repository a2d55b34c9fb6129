package org.diyml.engine.convert.dl4j;

import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Resizing.Grid;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.convert.graph.Window;

/** Layers that summarise pictures, or change their size, and those that only apply a function. */
final class PictureLayers {

  static final Map<String, LayerTranslation> ALL =
      Map.ofEntries(
          Map.entry("SubsamplingLayer", PictureLayers::pool),
          Map.entry("Pooling2D", PictureLayers::pool),
          Map.entry("GlobalPoolingLayer", PictureLayers::poolAll),
          Map.entry("ZeroPaddingLayer", PictureLayers::pad),
          Map.entry("Cropping2D", PictureLayers::crop),
          Map.entry("Upsampling2D", PictureLayers::enlarge),
          Map.entry("ActivationLayer", step -> step.activated(step.input())),
          Map.entry("LossLayer", step -> step.activated(step.input())),
          Map.entry("DropoutLayer", LayerStep::input));

  private PictureLayers() {}

  private static Value pool(LayerStep step) {
    Settings settings = step.settings();
    Window window = Windows.of(settings);
    String kind = settings.text("poolingType", "MAX");
    return switch (kind) {
      case "MAX" -> step.network().pooling().max(Windows.padded(step, -Float.MAX_VALUE), window);
      case "AVG" -> {
        boolean counted = settings.flag("avgPoolIncludePadInDivisor", false);
        int[] padding = Windows.padding(settings);
        if (counted || padding[0] > 0 || padding[1] > 0) {
          throw new ModelRefused("Its mean over padding is not supported.");
        }
        yield step.network().pooling().average(step.picture(), window);
      }
      default -> throw notSupported(kind);
    };
  }

  private static ModelRefused notSupported(String pooling) {
    return new ModelRefused("Its pooling " + pooling + " is not supported. Use MAX or AVG.");
  }

  private static Value poolAll(LayerStep step) {
    String kind = step.settings().text("poolingType", "MAX");
    boolean keep = !step.settings().flag("collapseDimensions", true);
    return switch (kind) {
      case "MAX" -> step.network().pooling().globalMax(step.picture(), keep);
      case "AVG" -> step.network().pooling().globalAverage(step.picture(), keep);
      default -> throw notSupported(kind);
    };
  }

  private static Value pad(LayerStep step) {
    int[] edges = step.settings().whole("padding", 4, 0);
    int[] before = {0, edges[0], edges[2], 0};
    int[] after = {0, edges[1], edges[3], 0};
    return step.network().shaping().pad(step.picture(), before, after, 0);
  }

  private static Value crop(LayerStep step) {
    int[] edges = step.settings().whole("cropping", 4, 0);
    return step.network()
        .shaping()
        .crop(step.picture(), edges[0], edges[1], edges[2], edges[3]);
  }

  private static Value enlarge(LayerStep step) {
    int[] factors = step.settings().whole("size", 2, 2);
    Shape shape = step.picture().shape();
    if (shape.length(1) == Shape.UNKNOWN || shape.length(2) == Shape.UNKNOWN) {
      throw new ModelRefused("It needs a network whose picture size is known.");
    }
    int rows = Math.multiplyExact(shape.length(1), factors[0]);
    int columns = Math.multiplyExact(shape.length(2), factors[1]);
    return step.network().resizing().nearest(step.picture(), rows, columns, Grid.ASYMMETRIC);
  }
}
