package org.diyml.engine.convert.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.convert.ModelRefused;

/**
 * Lengths of a tensor's axes, the channels last. The first axis is the batch.
 *
 * @param lengths {@link #UNKNOWN} for those that are only known when the network runs
 */
public record Shape(List<Integer> lengths) {

  /** A length that is only known when the network runs. */
  public static final int UNKNOWN = -1;

  private static final int MOST_AXES = 8;
  private static final long MOST_VALUES = 1L << 28;

  public Shape {
    lengths = List.copyOf(lengths);
    if (lengths.size() > MOST_AXES) {
      throw new ModelRefused("It has " + lengths.size() + " axes; at most 8 can be translated.");
    }
    long values = 1;
    for (int length : lengths) {
      if (length == 0 || length < UNKNOWN) {
        throw new ModelRefused("An axis of length " + length + " is not possible in " + lengths);
      }
      values *= Math.abs(length);
      if (values > MOST_VALUES) {
        throw new ModelRefused("A tensor of shape " + lengths + " is too large to be run here.");
      }
    }
  }

  /** Makes a shape. */
  public static Shape of(int... lengths) {
    return new Shape(IntStream.of(lengths).boxed().toList());
  }

  /** Number of axes. */
  public int rank() {
    return lengths.size();
  }

  /** Length of an axis; negative positions count from the end. */
  public int length(int axis) {
    return lengths.get(axis(axis));
  }

  /** Position of an axis from the front; negative positions count from the end. */
  public int axis(int axis) {
    int position = axis < 0 ? axis + rank() : axis;
    if (position < 0 || position >= rank()) {
      throw new ModelRefused("There is no axis " + axis + " in a tensor of shape " + lengths);
    }
    return position;
  }

  /** Length of the last axis, the channels of a picture. */
  public int channels() {
    return length(-1);
  }

  /** The same with one axis of another length. */
  public Shape with(int axis, int length) {
    List<Integer> changed = new ArrayList<>(lengths);
    changed.set(axis(axis), length);
    return new Shape(changed);
  }

  /** Values that one entry of the batch holds; {@link #UNKNOWN} if that is not known. */
  public int valuesAPicture() {
    int values = 1;
    for (int length : lengths.subList(1, rank())) {
      if (length == UNKNOWN) {
        return UNKNOWN;
      }
      values *= length;
    }
    return values;
  }

  /** The shape that two have together when the shorter axes of each are repeated. */
  public static Shape broadcast(Shape one, Shape other) {
    int rank = Math.max(one.rank(), other.rank());
    List<Integer> lengths = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      int a = one.fromEnd(rank - axis);
      int b = other.fromEnd(rank - axis);
      if (a != b && a > 1 && b > 1) {
        throw new ModelRefused(
            "Tensors of shapes " + one.lengths + " and " + other.lengths + " do not fit together.");
      }
      lengths.add(a == 1 ? b : b == 1 ? a : Math.max(a, b));
    }
    return new Shape(lengths);
  }

  private int fromEnd(int position) {
    return position > rank() ? 1 : lengths.get(rank() - position);
  }
}
