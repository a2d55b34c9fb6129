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
    for (float value : luma) {
      sum += value;
    }
    return sum / luma.length;
  }

  /** Each new pixel is the mean of the area that it covers, parts of pixels counted as such. */
  GreyPlane resized(int newWidth, int newHeight) {
    AreaWeights columns = new AreaWeights(width, newWidth);
    AreaWeights rows = new AreaWeights(height, newHeight);
    float[] narrow = new float[newWidth * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < newWidth; x++) {
        narrow[y * newWidth + x] = columns.mean(luma, y * width, 1, x);
      }
    }
    float[] small = new float[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        small[y * newWidth + x] = rows.mean(narrow, x, newWidth, y);
      }
    }
    return new GreyPlane(newWidth, newHeight, small);
  }

  /** 0 when there is no pixel that has all four neighbours. */
  double laplacianVariance() {
    double sum = 0;
    double squares = 0;
    for (int y = 1; y < height - 1; y++) {
      for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
        double edge = luma[i - 1] + luma[i + 1] + luma[i - width] + luma[i + width] - 4 * luma[i];
        sum += edge;
        squares += edge * edge;
      }
    }
    double count = Math.max(1.0, (width - 2.0) * (height - 2.0));
    return Math.max(0, squares / count - sum / count * (sum / count));
  }
}
