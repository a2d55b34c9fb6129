package org.diyml.engine.dl4j.step;

/**
 * Lays out the windows of a convolution over pictures as the columns of a matrix, so that the
 * convolution becomes one product.
 *
 * @param channels planes of a picture
 * @param side of a plane in pixels
 * @param kernel side of the window in pixels
 * @param stride from window to window in pixels
 */
record Columns(int channels, int side, int kernel, int stride) {

  /** Windows in a row, and rows of windows; no window reaches over the edge. */
  int outputSide() {
    return (side - kernel) / stride + 1;
  }

  /** Numbers a window. */
  int windowLength() {
    return channels * kernel * kernel;
  }

  /** Numbers a picture. */
  int pictureLength() {
    return channels * side * side;
  }

  /**
   * Fills {@code target} with {@code windowLength} runs, each of one place of the window over all
   * windows of all pictures.
   *
   * @param pictures planes, picture after picture
   * @param first picture to take
   * @param count of pictures
   */
  void fill(float[] pictures, int first, int count, float[] target) {
    int output = outputSide();
    int at = 0;
    for (int place = 0; place < windowLength(); place++) {
      int channel = place / (kernel * kernel);
      int down = place / kernel % kernel;
      int across = place % kernel;
      int inPicture = (channel * side + down) * side + across;
      for (int picture = first; picture < first + count; picture++) {
        int row = picture * pictureLength() + inPicture;
        for (int y = 0; y < output; y++) {
          copyRow(pictures, row, target, at, output);
          at += output;
          row += stride * side;
        }
      }
    }
  }

  private void copyRow(float[] source, int from, float[] target, int to, int length) {
    if (stride == 1) {
      System.arraycopy(source, from, target, to, length);
      return;
    }
    for (int x = 0; x < length; x++) {
      target[to + x] = source[from + x * stride];
    }
  }
}
