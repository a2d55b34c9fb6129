package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;
import org.diyml.engine.convert.ModelRefused;

/**
 * How a convolution or a pooling moves over a picture.
 *
 * @param height rows of the kernel
 * @param width columns of the kernel
 * @param rowStride steps down
 * @param columnStride steps right
 * @param rowDilation rows between neighbours of the kernel, 1 for none left out
 * @param columnDilation columns between neighbours of the kernel
 * @param same whether the picture is padded so that only the strides make it smaller; when the
 *     padding is odd, right and bottom get the extra one
 */
public record Window(
    int height,
    int width,
    int rowStride,
    int columnStride,
    int rowDilation,
    int columnDilation,
    boolean same) {

  private static final int MOST = 4096;

  public Window {
    for (int value : new int[] {
      height, width, rowStride, columnStride, rowDilation, columnDilation
    }) {
      if (value < 1 || value > MOST) {
        throw new ModelRefused("Kernel, strides and dilation must be 1 to 4096, not " + value);
      }
    }
  }

  /** A window that looks at all neighbours. */
  public static Window dense(int height, int width, int rows, int columns, boolean same) {
    return new Window(height, width, rows, columns, 1, 1, same);
  }

  /** Whether there is one place for it, which is all of the picture. */
  boolean covers(Shape picture) {
    boolean dense = rowDilation == 1 && columnDilation == 1;
    return !same && dense && picture.length(1) == height && picture.length(2) == width;
  }

  Shape over(Shape picture, int channels) {
    int rows = length(picture.length(1), height, rowStride, rowDilation);
    int columns = length(picture.length(2), width, columnStride, columnDilation);
    return Shape.of(picture.length(0), rows, columns, channels);
  }

  private int length(int length, int kernel, int stride, int dilation) {
    if (length == Shape.UNKNOWN) {
      return Shape.UNKNOWN;
    }
    int reach = (kernel - 1) * dilation + 1;
    if (!same && reach > length) {
      throw new ModelRefused("A kernel of " + reach + " does not fit into " + length + " pixels.");
    }
    return same ? (length + stride - 1) / stride : (length - reach) / stride + 1;
  }

  List<AttributeProto> attributes(Shape picture) {
    List<AttributeProto> attributes = new ArrayList<>();
    attributes.add(Attributes.integers("kernel_shape", height, width));
    attributes.add(Attributes.integers("strides", rowStride, columnStride));
    if (rowDilation != 1 || columnDilation != 1) {
      attributes.add(Attributes.integers("dilations", rowDilation, columnDilation));
    }
    if (same) {
      attributes.add(padding(picture));
    }
    return attributes;
  }

  private AttributeProto padding(Shape picture) {
    if (picture.length(1) == Shape.UNKNOWN || picture.length(2) == Shape.UNKNOWN) {
      return Attributes.text("auto_pad", "SAME_UPPER");
    }
    int rows = missing(picture.length(1), height, rowStride, rowDilation);
    int columns = missing(picture.length(2), width, columnStride, columnDilation);
    return Attributes.integers(
        "pads", rows / 2, columns / 2, rows - rows / 2, columns - columns / 2);
  }

  private int missing(int length, int kernel, int stride, int dilation) {
    int steps = (length + stride - 1) / stride;
    return Math.max(0, (steps - 1) * stride + (kernel - 1) * dilation + 1 - length);
  }
}
