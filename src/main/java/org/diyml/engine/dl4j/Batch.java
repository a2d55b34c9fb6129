package org.diyml.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Rows of a data set in native memory, freed on close instead of some time by the collector.
 *
 * @param features {@code [rows, features]}, standardised
 * @param truth {@code [rows, labels]}, one-hot
 */
record Batch(INDArray features, INDArray truth) implements AutoCloseable {

  /** Takes the rows at {@code order[from]} to {@code order[to - 1]}. */
  static Batch of(
      float[][] rows,
      int[] truth,
      int labels,
      Standardisation scaling,
      int[] order,
      int from,
      int to) {
    int length = scaling.mean().length;
    float[] values = new float[(to - from) * length];
    float[] oneHot = new float[(to - from) * labels];
    for (int i = from; i < to; i++) {
      scaling.apply(rows[order[i]], values, (i - from) * length);
      oneHot[(i - from) * labels + truth[order[i]]] = 1;
    }
    return new Batch(
        Nd4j.create(values, new long[] {to - from, length}, 'c'),
        Nd4j.create(oneHot, new long[] {to - from, labels}, 'c'));
  }

  int size() {
    return (int) features.size(0);
  }

  @Override
  public void close() {
    features.close();
    truth.close();
  }
}
