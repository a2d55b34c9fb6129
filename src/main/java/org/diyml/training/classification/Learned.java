package org.diyml.training.classification;

import java.io.IOException;
import java.nio.file.Path;
import org.diyml.training.TrainedModel;

/** A classifier that has just been trained. */
interface Learned extends AutoCloseable {
  /**
   * What it says of images of the set.
   *
   * @param places of the images
   * @return for each a probability for each label
   */
  float[][] probabilities(int[] places);

  /** Writes its files into a folder, which {@code name} names among the models. */
  TrainedModel save(Path folder, String name) throws IOException;

  /** Frees native memory. */
  @Override
  void close();
}
