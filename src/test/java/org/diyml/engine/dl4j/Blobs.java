package org.diyml.engine.dl4j;

import java.util.List;
import java.util.Random;
import org.diyml.engine.TrainingSet;

/** Three clouds of points that a line can tell apart, with features of very different scales. */
final class Blobs {

  static final List<String> LABELS = List.of("äpfel", "birnen", "kirschen");
  static final int FEATURES = 12;

  private final float[][] features;
  private final int[] truth;

  Blobs(int rows, long seed) {
    Random random = new Random(seed);
    features = new float[rows][FEATURES];
    truth = new int[rows];
    for (int i = 0; i < rows; i++) {
      truth[i] = i % LABELS.size();
      for (int j = 0; j < FEATURES; j++) {
        double centre = j % LABELS.size() == truth[i] ? 2 : 0;
        features[i][j] = (float) ((random.nextGaussian() * 0.5 + centre) * (1 + j) + 3 * j);
      }
    }
  }

  int[] truth() {
    return truth;
  }

  float[][] features() {
    return features;
  }

  static TrainingSet set() {
    Blobs train = new Blobs(150, 1);
    Blobs validation = new Blobs(60, 2);
    return new TrainingSet(
        LABELS, train.features, train.truth, validation.features, validation.truth);
  }

  /** Few, and every fifth has a wrong label: whoever learns them by heart does worse on others. */
  static TrainingSet misleading() {
    Blobs train = new Blobs(40, 1);
    for (int i = 0; i < train.truth.length; i += 5) {
      train.truth[i] = (train.truth[i] + 1) % LABELS.size();
    }
    Blobs validation = new Blobs(60, 2);
    return new TrainingSet(
        LABELS, train.features, train.truth, validation.features, validation.truth);
  }

  static TrainingSet withoutValidation() {
    Blobs train = new Blobs(50, 1);
    return new TrainingSet(LABELS, train.features, train.truth, new float[0][], new int[0]);
  }
}
