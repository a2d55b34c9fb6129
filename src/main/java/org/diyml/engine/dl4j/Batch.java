package org.diyml.engine.dl4j;

import java.util.Arrays;
import org.diyml.engine.Targets;
import org.diyml.engine.TrainingSet;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Rows of a data set in native memory, freed on close instead of some time by the collector.
 *
 * @param features {@code [rows, features]}, standardised
 * @param truth {@code [rows, labels]}, what is asked for each label
 */
record Batch(INDArray features, INDArray truth) implements AutoCloseable {

  /** Takes the rows at {@code order[from]} to {@code order[to - 1]}. */
  static Batch of(
      TrainingSet set, Targets targets, Standardisation scaling, int[] order, int from, int to) {
    int length = set.featureLength();
    int labels = set.labels().size();
    float[] values = new float[(to - from) * length];
    float[] asked = new float[(to - from) * labels];
    Arrays.fill(asked, targets.ofOthers(labels));
    for (int i = from; i < to; i++) {
      scaling.apply(set.trainFeatures()[order[i]], values, (i - from) * length);
      asked[(i - from) * labels + set.trainTruth()[order[i]]] = targets.ofTruth(labels);
    }
    return new Batch(
        Nd4j.create(values, new long[] {to - from, length}, 'c'),
        Nd4j.create(asked, new long[] {to - from, labels}, 'c'));
  }

  @Override
  public void close() {
    features.close();
    truth.close();
  }
}
