package org.diyml.engine.analysis;

import java.awt.image.BufferedImage;

/** Luma of a picture, 0 to 255 a pixel, rows from the top. */
record GreyPlane(int width, int height, float[] luma) {

  static GreyPlane of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    float[] luma = new float[width * height];
    LumaRows rows = LumaRows.of(picture);
    for (int y = 0; y < height; y++) {
      rows.read(y, luma, y * width);
    }
    return new GreyPlane(width, height, luma);
  }

  float at(int x, int y) {
    return luma[y * width + x];
  }

  double mean() {
    double sum = 0;
    for (int y = 0; y < height; y++) {
      // A row at a time, in floats, which hold such a sum to seven digits.
      float row = 0;
      for (int i = y * width; i < (y + 1) * width; i++) {
        row += luma[i];
      }
      sum += row;
    }
    return sum / luma.length;
  }

  /** Each new pixel is the mean of the area that it covers, parts of pixels counted as such. */
  GreyPlane resized(int newWidth, int newHeight) {
    AreaWeights rows = new AreaWeights(height, newHeight);
    AreaWeights columns = new AreaWeights(width, newWidth);
    float[] small = new float[newWidth * newHeight];
    float[] mean = new float[width];
    for (int y = 0; y < newHeight; y++) {
      rows.meanOfRows(luma, y, mean);
      columns.means(mean, small, y * newWidth);
    }
    return new GreyPlane(newWidth, newHeight, small);
  }

  /** 0 when there is no pixel that has all four neighbours. */
  double laplacianVariance() {
    double sum = 0;
    double squares = 0;
    float[] edges = new float[width];
    for (int y = 1; y < height - 1; y++) {
      laplacian(y, edges);
      for (int x = 1; x < width - 1; x++) {
        sum += edges[x];
        squares += (double) edges[x] * edges[x];
      }
    }
    double count = Math.max(1.0, (width - 2.0) * (height - 2.0));
    return Math.max(0, squares / count - sum / count * (sum / count));
  }

  private void laplacian(int y, float[] edges) {
    int row = y * width;
    for (int x = 1; x < width - 1; x++) {
      int i = row + x;
      edges[x] = luma[i - 1] + luma[i + 1] + luma[i - width] + luma[i + width] - 4 * luma[i];
    }
  }
}
