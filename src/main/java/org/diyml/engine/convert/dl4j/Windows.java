package org.diyml.engine.convert.dl4j;

import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.convert.graph.Window;

/** Reads how a layer moves over its picture. */
final class Windows {

  private Windows() {}

  static Window of(Settings settings) {
    int[] kernel = settings.whole("kernelSize", 2, 1);
    int[] stride = settings.whole("stride", 2, 1);
    int[] dilation = settings.whole("dilation", 2, 1);
    return new Window(
        kernel[0], kernel[1], stride[0], stride[1], dilation[0], dilation[1], isSame(settings));
  }

  /** Rows and columns that are added at each edge. */
  static int[] padding(Settings settings) {
    return isSame(settings) ? new int[2] : settings.whole("padding", 2, 0);
  }

  static boolean isSame(Settings settings) {
    String mode = settings.text("convolutionMode", "Truncate");
    return switch (mode) {
      case "Same" -> true;
      case "Truncate", "Strict" -> false;
      default -> throw new ModelRefused("Its convolution mode " + mode + " is not supported.");
    };
  }

  /** The layer's picture with its padding. */
  static Value padded(LayerStep step, double with) {
    int[] padding = padding(step.settings());
    if (padding[0] == 0 && padding[1] == 0) {
      return step.picture();
    }
    int[] edges = {0, padding[0], padding[1], 0};
    return step.network().shaping().pad(step.picture(), edges, edges, with);
  }
}
