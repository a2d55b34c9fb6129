package org.diyml.engine.convert.keras;

import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Window;

/** Reads how a layer moves over its picture. */
final class Windows {

  private Windows() {}

  static Window ofKernel(LayerStep step) {
    int[] kernel = step.pair("kernel_size", 0);
    int[] strides = step.pair("strides", 1);
    int[] dilation = step.pair("dilation_rate", 1);
    return new Window(
        kernel[0], kernel[1], strides[0], strides[1], dilation[0], dilation[1], isSame(step));
  }

  /** A pooling that has no strides steps by its own size. */
  static Window ofPool(LayerStep step) {
    int[] size = step.pair("pool_size", 2);
    int[] strides = step.setting("strides").isNull() ? size : step.pair("strides", size[0]);
    if (step.setting("strides").isMissingNode()) {
      strides = size;
    }
    return Window.dense(size[0], size[1], strides[0], strides[1], isSame(step));
  }

  private static boolean isSame(LayerStep step) {
    String padding = step.text("padding", "valid");
    return switch (padding) {
      case "same" -> true;
      case "valid" -> false;
      default -> throw new ModelRefused("Its padding " + padding + " is not supported.");
    };
  }
}
