package org.diyml.engine.convert.graph;

import java.util.Arrays;
import org.diyml.engine.convert.ModelRefused;

/** Weights or another constant of a network. Not changed after it is made. */
public final class FloatTensor {

  private final int[] shape;
  private final float[] values;

  /**
   * Joins the two; neither array may be changed afterwards.
   *
   * @param shape lengths of the axes, none for a single value
   * @param values row by row
   * @throws ModelRefused if there are not as many values as the shape says
   */
  public FloatTensor(int[] shape, float[] values) {
    long wanted = 1;
    for (int length : shape) {
      wanted = length < 0 ? -1 : Math.multiplyExact(wanted, length);
    }
    if (wanted != values.length) {
      throw new ModelRefused(
          "Weights of shape %s hold %d values. The file is damaged: save it again."
              .formatted(Arrays.toString(shape), values.length));
    }
    this.shape = shape.clone();
    this.values = values;
  }

  /** A single number. */
  public static FloatTensor scalar(double value) {
    return new FloatTensor(new int[0], new float[] {(float) value});
  }

  /** One axis. */
  public static FloatTensor vector(float... values) {
    return new FloatTensor(new int[] {values.length}, values);
  }

  /** Lengths of the axes. */
  public int[] shape() {
    return shape.clone();
  }

  public int rank() {
    return shape.length;
  }

  /** Length of an axis. */
  public int length(int axis) {
    return shape[axis];
  }

  public int size() {
    return values.length;
  }

  /** One of the values, row by row. */
  public float value(int index) {
    return values[index];
  }

  /** All values row by row; the caller does not change them. */
  public float[] values() {
    return values;
  }

  /** The same values in other axes. */
  public FloatTensor reshape(int... newShape) {
    return new FloatTensor(newShape, values);
  }

  /**
   * Exchanges axes.
   *
   * @param order for each new axis the old one
   */
  public FloatTensor transpose(int... order) {
    int rank = shape.length;
    int[] oldSteps = new int[rank];
    int step = 1;
    for (int axis = rank - 1; axis >= 0; axis--) {
      oldSteps[axis] = step;
      step *= shape[axis];
    }
    int[] newShape = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      newShape[axis] = shape[order[axis]];
    }
    float[] moved = new float[values.length];
    int[] position = new int[rank];
    for (int i = 0; i < moved.length; i++) {
      int from = 0;
      for (int axis = 0; axis < rank; axis++) {
        from += position[axis] * oldSteps[order[axis]];
      }
      moved[i] = values[from];
      for (int axis = rank - 1; axis >= 0 && ++position[axis] == newShape[axis]; axis--) {
        position[axis] = 0;
      }
    }
    return new FloatTensor(newShape, moved);
  }
}
