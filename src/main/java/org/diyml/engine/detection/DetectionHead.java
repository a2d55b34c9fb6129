package org.diyml.engine.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.diyml.engine.FeatureMaps;

/**
 * A trained detector on a backbone's maps. Safe for use by several threads until it is closed.
 */
public interface DetectionHead extends AutoCloseable {

  /** What it finds; {@link Detection#label()} is an index in this list. */
  List<String> labels();

  /** Side in pixels of the square that it was trained with. */
  int inputSize();

  /**
   * Finds objects.
   *
   * @param maps of any number of pictures
   * @return for each picture its objects, best first, in pixels of the square and maybe beyond it
   */
  List<List<Detection>> detect(List<FeatureMaps> maps, DetectionSettings settings);

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
