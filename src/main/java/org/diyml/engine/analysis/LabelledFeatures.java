package org.diyml.engine.analysis;

import java.util.List;

/**
 * A labelled set to be analysed. The arrays are not copied and must not be changed.
 *
 * @param labels at least two
 * @param features raw features of a {@link org.diyml.engine.Backbone}, a row for each picture
 * @param truth index of each picture's given label, as long as {@code features}
 */
public record LabelledFeatures(List<String> labels, float[][] features, int[] truth) {

  public LabelledFeatures {
    labels = List.copyOf(labels);
    if (features.length != truth.length) {
      throw new IllegalArgumentException(features.length + " rows, " + truth.length + " truths");
    }
    for (int label : truth) {
      if (label < 0 || label >= labels.size()) {
        throw new IllegalArgumentException("no label has the index " + label);
      }
    }
  }

  /** Pictures. */
  public int size() {
    return truth.length;
  }

  /** Those pictures, in that order. */
  LabelledFeatures part(int[] indices) {
    float[][] rows = new float[indices.length][];
    int[] given = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      rows[i] = features[indices[i]];
      given[i] = truth[indices[i]];
    }
    return new LabelledFeatures(labels, rows, given);
  }
}
