package org.diyml.engine.pictures;

import java.awt.geom.AffineTransform;

/** The eight ways in which EXIF says that stored pixels have to be turned to stand upright. */
enum Orientation {
  UPRIGHT(1),
  MIRRORED(2),
  UPSIDE_DOWN(3),
  MIRRORED_UPSIDE_DOWN(4),
  TRANSPOSED(5),
  LEFT_SIDE_UP(6),
  TRANSVERSED(7),
  RIGHT_SIDE_UP(8);

  private final int exif;

  Orientation(int exif) {
    this.exif = exif;
  }

  /** Anything but 1 to 8 counts as upright, as every viewer has it. */
  static Orientation ofExif(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
  }

  int exif() {
    return exif;
  }

  boolean swapsSides() {
    return exif >= 5;
  }

  int uprightWidth(int width, int height) {
    return swapsSides() ? height : width;
  }

  int uprightHeight(int width, int height) {
    return swapsSides() ? width : height;
  }

  /** Maps points of the stored picture to points of the upright one. */
  AffineTransform transform(int width, int height) {
    return switch (this) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
      case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case LEFT_SIDE_UP -> new AffineTransform(0, 1, -1, 0, height, 0);
      case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
      case RIGHT_SIDE_UP -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
