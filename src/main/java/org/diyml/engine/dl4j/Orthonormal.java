package org.diyml.engine.dl4j;

/** Makes vectors orthogonal and of length 1, each in turn: the modified Gram-Schmidt process. */
final class Orthonormal {

  private static final double LEAST_LENGTH = 1e-12;

  private Orthonormal() {}

  /**
   * Changes the vectors in place.
   *
   * @return how long each was after the directions of those before it were taken out
   */
  static double[] make(float[][] vectors) {
    double[] lengths = new double[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j < i; j++) {
        double along = dot(vectors[i], vectors[j]);
        for (int k = 0; k < vectors[i].length; k++) {
          vectors[i][k] -= (float) (along * vectors[j][k]);
        }
      }
      lengths[i] = Math.sqrt(dot(vectors[i], vectors[i]));
      float scale = (float) (1 / Math.max(LEAST_LENGTH, lengths[i]));
      for (int k = 0; k < vectors[i].length; k++) {
        vectors[i][k] *= scale;
      }
    }
    return lengths;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
