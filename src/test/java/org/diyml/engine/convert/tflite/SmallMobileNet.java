package org.diyml.engine.convert.tflite;

import org.diyml.engine.convert.Grid;

/** A TensorFlow Lite file built as a MobileNet is, for 96 pixels, with random weights. */
public final class SmallMobileNet {

  public static final int SIDE = 96;
  public static final int CLASSES = 4;

  /** Channels of the map at a 16th of the side. */
  public static final int CHANNELS_16 = 24;

  /** Channels of the last map. */
  public static final int FEATURES = 32;

  private static final byte SAME = 0;
  private static final byte VALID = 1;
  private static final byte NO_ACTIVATION = 0;
  private static final byte RELU6 = 3;

  private final TfliteFiles file = new TfliteFiles();
  private int seed;

  private SmallMobileNet() {}

  /** The file. */
  public static byte[] tflite() {
    return new SmallMobileNet().write();
  }

  private byte[] write() {
    int picture = file.tensor(1, SIDE, SIDE, 3);
    int stem = convolution(picture, 3, 8, 3, 2, SIDE / 2, RELU6);
    int quarter = convolution(stem, 8, 8, 3, 2, SIDE / 4, RELU6);
    int eighth = convolution(quarter, 8, 16, 3, 2, SIDE / 8, RELU6);
    int sixteenth = convolution(eighth, 16, 16, 3, 2, SIDE / 16, NO_ACTIVATION);
    int expanded = convolution(sixteenth, 16, CHANNELS_16, 1, 1, SIDE / 16, RELU6);
    int halved = depthwise(expanded, CHANNELS_16, SIDE / 32);
    int last = convolution(halved, CHANNELS_16, FEATURES, 1, 1, SIDE / 32, RELU6);
    int pooled = file.tensor(1, 1, 1, FEATURES);
    int window = SIDE / 32;
    file.operator(
        1, new int[] {last}, pooled, VALID, window, window, window, window, NO_ACTIVATION);
    int scores = convolution(pooled, FEATURES, CLASSES, 1, 1, 1, NO_ACTIVATION);
    int row = file.tensor(1, CLASSES);
    file.operator(22, new int[] {scores, file.integers(new int[] {1, CLASSES}, 2)}, row);
    int probabilities = file.tensor(1, CLASSES);
    file.operator(25, new int[] {row}, probabilities, 1f);
    return file.write(picture, probabilities);
  }

  private int convolution(
      int input, int from, int to, int kernel, int stride, int side, byte activation) {
    int weights = file.constant(noise(to * kernel * kernel * from), to, kernel, kernel, from);
    int bias = file.constant(noise(to), to);
    int result = file.tensor(1, side, side, to);
    file.operator(
        3, new int[] {input, weights, bias}, result, SAME, stride, stride, activation, 1, 1);
    return result;
  }

  private int depthwise(int input, int channels, int side) {
    int weights = file.constant(noise(9 * channels), 1, 3, 3, channels);
    int bias = file.constant(noise(channels), channels);
    int result = file.tensor(1, side, side, channels);
    file.operator(4, new int[] {input, weights, bias}, result, SAME, 2, 2, 1, RELU6, 1, 1);
    return result;
  }

  private float[] noise(int count) {
    return Grid.floats(++seed, count);
  }
}
