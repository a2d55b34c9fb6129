package org.diyml.engine.onnx;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;

/**
 * The shape of a batch of pictures as a network takes it.
 *
 * @param dimensions in the network's order
 * @param width in pixels
 * @param height in pixels
 */
record InputShape(long[] dimensions, int width, int height) {

  static InputShape of(PictureInput input, int pictures) {
    int width = input.width() == 0 ? PictureInput.USUAL_SIDE : input.width();
    int height = input.height() == 0 ? PictureInput.USUAL_SIDE : input.height();
    int channels = input.order().channels();
    long[] dimensions =
        input.layout() == PictureLayout.NCHW
            ? new long[] {pictures, channels, height, width}
            : new long[] {pictures, height, width, channels};
    return new InputShape(dimensions, width, height);
  }

  /** The dimensions with commas between them. */
  String text() {
    return Arrays.stream(dimensions).mapToObj(Long::toString).collect(Collectors.joining(","));
  }
}
