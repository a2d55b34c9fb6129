package org.diyml.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained classifier on a backbone's features. Safe for use by several threads until it is
 * closed.
 */
public interface Head extends AutoCloseable {

  /** What it tells apart, in the order of its outputs. */
  List<String> labels();

  /**
   * Classifies.
   *
   * @param features raw features of a {@link Backbone}, one row a picture
   * @return for each picture a probability for each label; every row sums to 1
   */
  float[][] probabilities(float[][] features);

  /** Bytes of memory that its weights take. */
  long memory();

  /** SHA-256 of all weights in hexadecimal: heads that have it in common answer the same. */
  String weightsSha256();

  /** Writes the head's files into an existing directory, replacing older ones. */
  void save(Path directory) throws IOException;

  /** Frees native memory. No other method may be called afterwards. */
  @Override
  void close();
}
