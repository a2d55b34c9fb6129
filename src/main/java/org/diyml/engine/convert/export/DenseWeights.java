package org.diyml.engine.convert.export;

import org.diyml.engine.convert.graph.FloatTensor;

/**
 * A dense layer.
 *
 * @param kernel {@code [values in, values out]}
 * @param bias one a value out
 */
public record DenseWeights(FloatTensor kernel, FloatTensor bias) {

  public DenseWeights {
    boolean fits =
        kernel.rank() == 2 && bias.rank() == 1 && kernel.length(1) == bias.length(0);
    if (!fits) {
      throw new IllegalArgumentException("kernel and bias do not fit");
    }
  }

  int inputs() {
    return kernel.length(0);
  }

  int outputs() {
    return kernel.length(1);
  }
}
