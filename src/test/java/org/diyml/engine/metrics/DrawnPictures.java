package org.diyml.engine.metrics;

import java.util.List;

/**
 * Labelled pictures with probabilities drawn by a congruential generator that other languages can
 * repeat, so that figures for them can be computed elsewhere: {@code worked_example.py} among the
 * test resources does it with scikit-learn. The last of the labels has no pictures.
 */
final class DrawnPictures {

  final List<String> labels;
  final int[] truth;
  final float[][] probabilities;
  private long state = 7;

  /** The 200 pictures of 4 labels for which the expected figures were computed. */
  static DrawnPictures forWorkedExample() {
    return new DrawnPictures(List.of("cat", "dog", "hen", "owl"), 200);
  }

  DrawnPictures(List<String> labels, int count) {
    this.labels = labels;
    truth = new int[count];
    probabilities = new float[count][];
    for (int i = 0; i < count; i++) {
      draw(i);
    }
  }

  private void draw(int picture) {
    long dice = next() % 10;
    int label = dice < 5 ? 0 : dice < 8 ? 1 : (int) (2 + picture % (labels.size() - 3));
    double[] weights = new double[labels.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 + next() % 100;
    }
    weights[label] *= 3;
    if (next() % 8 == 0) {
      weights[(label + 1) % weights.length] *= 40;
    }
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    truth[picture] = label;
    probabilities[picture] = new float[weights.length];
    for (int i = 0; i < weights.length; i++) {
      probabilities[picture][i] = (float) (weights[i] / sum);
    }
  }

  private long next() {
    state = (state * 1_103_515_245L + 12_345) % (1L << 31);
    return state >> 16;
  }

  ScoredPictures scored() {
    return ScoredPictures.of(labels, truth, probabilities);
  }
}
