package org.diyml.engine.pictures;

import java.util.SplittableRandom;

/**
 * Where each pixel of a view comes from: an affine map from its column and row to a position in the
 * picture, which is read bilinearly. All in pixels.
 *
 * @param size side of picture and view
 * @param x0 column of the source of the view's first pixel
 * @param y0 row of it
 * @param xPerColumn step of the source column from a view's column to the next
 * @param yPerColumn step of the source row from a view's column to the next
 * @param xPerRow step of the source column from a view's row to the next
 * @param yPerRow step of the source row from a view's row to the next
 */
record ViewGeometry(
    int size,
    double x0,
    double y0,
    double xPerColumn,
    double yPerColumn,
    double xPerRow,
    double yPerRow) {

  private static final int CHANNELS = RgbPixels.CHANNELS;

  /** Positions are counted in 65,536ths of a pixel, shares in 256ths. */
  private static final int POSITION_BITS = 16;

  private static final int SHARE_BITS = 8;

  static ViewGeometry draw(Augmentation augmentation, int size, SplittableRandom random) {
    boolean mirrored = augmentation.flip() && random.nextBoolean();
    double angle = Math.toRadians(augmentation.rotate()) * (2 * random.nextDouble() - 1);
    double zoom = 1 - augmentation.crop() * random.nextDouble();
    double centreX = (size - zoom * size) * random.nextDouble() + zoom * size / 2;
    double centreY = (size - zoom * size) * random.nextDouble() + zoom * size / 2;
    double cos = zoom * Math.cos(angle);
    double sin = zoom * Math.sin(angle);
    double side = mirrored ? -1 : 1;
    // From the middle of the first pixel to the middle of the view.
    double half = (size - 1) / 2.0;
    return new ViewGeometry(
        size,
        centreX - 0.5 - half * (side * cos - sin),
        centreY - 0.5 - half * (side * sin + cos),
        side * cos,
        side * sin,
        -sin,
        cos);
  }

  /** Whether the view is not simply the picture. */
  boolean moves() {
    return xPerColumn != 1 || yPerColumn != 0 || x0 != 0 || y0 != 0;
  }

  byte[] resample(byte[] rgb) {
    byte[] view = new byte[rgb.length];
    int xStep = fixed(xPerColumn);
    int yStep = fixed(yPerColumn);
    int target = 0;
    for (int row = 0; row < size; row++) {
      int x = fixed(x0 + row * xPerRow);
      int y = fixed(y0 + row * yPerRow);
      for (int column = 0; column < size; column++) {
        blend(rgb, x, y, view, target);
        x += xStep;
        y += yStep;
        target += CHANNELS;
      }
    }
    return view;
  }

  private void blend(byte[] rgb, int x, int y, byte[] view, int target) {
    int last = size - 1 << POSITION_BITS;
    int insideX = Math.max(0, Math.min(last, x));
    int insideY = Math.max(0, Math.min(last, y));
    int column = insideX >> POSITION_BITS;
    int row = insideY >> POSITION_BITS;
    int right = insideX >> POSITION_BITS - SHARE_BITS & 0xff;
    int below = insideY >> POSITION_BITS - SHARE_BITS & 0xff;
    int a = (row * size + column) * CHANNELS;
    int b = column < size - 1 ? a + CHANNELS : a;
    int down = row < size - 1 ? size * CHANNELS : 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      int upper = mix(rgb[a + channel] & 0xff, rgb[b + channel] & 0xff, right);
      int lower = mix(rgb[a + down + channel] & 0xff, rgb[b + down + channel] & 0xff, right);
      int sum = (upper << SHARE_BITS) + (lower - upper) * below;
      view[target + channel] = (byte) (sum + (1 << 2 * SHARE_BITS - 1) >> 2 * SHARE_BITS);
    }
  }

  /** 256 times the mean of two bytes. */
  private static int mix(int first, int second, int shareOfSecond) {
    return (first << SHARE_BITS) + (second - first) * shareOfSecond;
  }

  private static int fixed(double position) {
    return (int) Math.round(position * (1 << POSITION_BITS));
  }
}
