package org.diyml.engine;

import java.util.List;

/**
 * A frozen network that turns pictures into features, which heads are trained on. Safe for use by
 * several threads until it is closed.
 */
public interface Backbone extends AutoCloseable {

  /** The model's name, as on its card. */
  String name();

  /** SHA-256 of the model file in hexadecimal: cached features are valid for this content only. */
  String sha256();

  /** Floats a picture. */
  int featureLength();

  /**
   * How many of them, from the first on, hardly depend on where in the picture something is. Copies
   * that were cut differ little in these.
   */
  default int lookLength() {
    return featureLength();
  }

  /**
   * The side of the pictures that it is to be shown, in pixels.
   *
   * @param wanted one of {@link InputSize#CHOICES}; a network that knows one size takes its own
   */
  default int sizeFor(int wanted) {
    return wanted;
  }

  /** Bytes of memory that its weights take. */
  long memory();

  /**
   * Computes features.
   *
   * @param rgb for each picture {@code size·size·3} unsigned bytes, as {@code RgbPixels} makes
   * @param size side of the pictures in pixels, from {@link #sizeFor}
   * @return for each picture {@link #featureLength()} floats, not standardised
   * @throws EngineFailure if the runtime fails
   */
  float[][] features(List<byte[]> rgb, int size);

  /**
   * Computes what is where in pictures, for detectors.
   *
   * @param rgb for each picture {@code size·size·3} unsigned bytes
   * @param size side of the pictures in pixels, a multiple of {@link FeatureMaps#COARSE}
   * @return the maps of each picture, in the same order
   * @throws EngineFailure if the runtime fails, or this network gives no maps
   */
  default List<FeatureMaps> maps(List<byte[]> rgb, int size) {
    throw new EngineFailure("the network " + name() + " gives no feature maps");
  }

  /** Frees native memory. No other method may be called afterwards. */
  @Override
  void close();
}
