package org.diyml.engine;

/**
 * What a backbone sees where in one square picture, at two scales, in {@link HalfFloats}. A cell
 * stands for 16 or 32 pixels each way. The arrays are not copied and must not be changed.
 *
 * @param size side of the picture in pixels, a multiple of 32
 * @param stride16 {@code [channels, size / 16, size / 16]}, the last index fastest
 * @param stride32 {@code [channels, size / 32, size / 32]}, the last index fastest
 */
public record FeatureMaps(int size, short[] stride16, short[] stride32) {

  /** Pixels a cell of the finer map. */
  public static final int FINE = 16;

  /** Pixels a cell of the coarser map; pictures are as large as a multiple of it. */
  public static final int COARSE = 32;

  public FeatureMaps {
    if (size < COARSE || size % COARSE != 0) {
      throw new IllegalArgumentException("a side must be a multiple of 32 pixels: " + size);
    }
    int fine = size / FINE * (size / FINE);
    int coarse = size / COARSE * (size / COARSE);
    if (stride16.length == 0
        || stride32.length == 0
        || stride16.length % fine != 0
        || stride32.length % coarse != 0) {
      throw new IllegalArgumentException(
          stride16.length + " and " + stride32.length + " numbers for " + size + " pixels");
    }
  }

  /** Cells along a side of the finer map. */
  public int side16() {
    return size / FINE;
  }

  /** Cells along a side of the coarser map. */
  public int side32() {
    return size / COARSE;
  }

  /** Channels of the finer map. */
  public int channels16() {
    return stride16.length / (side16() * side16());
  }

  /** Channels of the coarser map. */
  public int channels32() {
    return stride32.length / (side32() * side32());
  }
}
