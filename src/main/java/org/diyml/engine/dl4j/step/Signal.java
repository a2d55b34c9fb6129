package org.diyml.engine.dl4j.step;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What flows between two passes, in native memory of its own.
 *
 * @param values forwards; in C order
 * @param gradient of the loss by the values, backwards; of the same shape
 */
record Signal(INDArray values, INDArray gradient) implements AutoCloseable {

  static Signal of(long... shape) {
    return new Signal(
        Nd4j.createUninitialized(DataType.FLOAT, shape, 'c'),
        Nd4j.createUninitialized(DataType.FLOAT, shape, 'c'));
  }

  /** Values as columns: in Fortran order, the first dimension of {@code values} last. */
  INDArray valueColumns() {
    return columns(values);
  }

  /** Gradient as columns. */
  INDArray gradientColumns() {
    return columns(gradient);
  }

  /** A view of an array in C order, {@code [n, …]}, as {@code […, n]} in Fortran order. */
  static INDArray columns(INDArray array) {
    long rows = array.size(0);
    return array.reshape('c', rows, array.length() / rows).transpose();
  }

  @Override
  public void close() {
    values.close();
    gradient.close();
  }
}
