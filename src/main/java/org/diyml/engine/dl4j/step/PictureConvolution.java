package org.diyml.engine.dl4j.step;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The first convolution, as matrix products. It has no bias and computes no gradient of the
 * pictures, which oneDNN takes longer for than for all else of a small network.
 *
 * <p>Its output is {@code [filters, pictures, side, side]}: the order in which the product leaves it.
 */
final class PictureConvolution implements Pass, AutoCloseable {

  private final Columns layout;
  private final int pictures;
  private final float[] heapColumns;
  private final INDArray columns;
  private final INDArray weights;
  private final INDArray weightGradient;
  private final Signal output;
  private final INDArray outputValues;
  private final INDArray outputGradient;

  PictureConvolution(Columns layout, int pictures, LayerWeights layer) {
    this.layout = layout;
    this.pictures = pictures;
    int side = layout.outputSide();
    long windows = (long) pictures * side * side;
    this.heapColumns = new float[Math.toIntExact(windows * layout.windowLength())];
    this.columns =
        Nd4j.createUninitialized(
            DataType.FLOAT, new long[] {windows, layout.windowLength()}, 'f');
    this.weights = Signal.columns(layer.weights());
    this.weightGradient = Signal.columns(layer.weightGradient());
    this.output = Signal.of(layer.weights().size(0), pictures, side, side);
    this.outputValues = output.valueColumns();
    this.outputGradient = output.gradientColumns();
  }

  Signal output() {
    return output;
  }

  /** Takes its pictures from a batch. */
  void load(float[] batch, int first) {
    layout.fill(batch, first, pictures, heapColumns);
    columns.data().asNioFloat().put(heapColumns);
  }

  @Override
  public void forward() {
    Nd4j.gemm(columns, weights, outputValues, false, false, 1, 0);
  }

  @Override
  public void backward() {
    Nd4j.gemm(columns, outputGradient, weightGradient, true, false, 1, 0);
  }

  @Override
  public void close() {
    columns.close();
    output.close();
  }
}
