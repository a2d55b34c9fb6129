package org.diyml.engine.convert.graph;

import java.util.List;
import java.util.stream.IntStream;
import org.diyml.engine.convert.ModelRefused;

/** Other axes, edges and sizes for the same values. */
public final class Shaping {

  private final GraphWriter graph;
  private final Layouts layouts;

  Shaping(GraphWriter graph, Layouts layouts) {
    this.graph = graph;
    this.layouts = layouts;
  }

  /** All values of a picture in a row, those of a pixel together. */
  public Value flatten(Value value) {
    return reshape(value, Shape.of(value.shape().length(0), value.shape().valuesAPicture()));
  }

  /** All values of a picture in a row, those of a channel together. */
  public Value flattenByChannel(Value picture) {
    Value input = layouts.channelsFirst(picture);
    String name =
        graph.node("Flatten", List.of(input.name()), Attributes.integer("axis", 1));
    Shape shape = Shape.of(picture.shape().length(0), picture.shape().valuesAPicture());
    return new Value(name, shape, false);
  }

  /**
   * Puts the values, channels last, into other axes.
   *
   * @param shape the first axis stays the batch; at most one other may be unknown
   */
  public Value reshape(Value value, Shape shape) {
    int values = value.shape().valuesAPicture();
    int wanted = shape.valuesAPicture();
    if (values != Shape.UNKNOWN && wanted != Shape.UNKNOWN && values != wanted) {
      throw new ModelRefused(
          "A tensor of shape " + value.shape() + " cannot be brought into shape " + shape);
    }
    boolean oneByOne =
        value.channelsFirst() && value.shape().length(1) == 1 && value.shape().length(2) == 1;
    Value input = oneByOne ? value : layouts.channelsLast(value);
    int[] target = new int[shape.rank()];
    int unknown = 0;
    for (int axis = 1; axis < target.length; axis++) {
      target[axis] = shape.length(axis);
      unknown += target[axis] == Shape.UNKNOWN ? 1 : 0;
    }
    if (unknown > 1) {
      throw new ModelRefused("It needs a model with a fixed picture size. Save it with one.");
    }
    // Zero is the input's own length: the batch.
    String name = graph.node("Reshape", List.of(input.name(), graph.integers(target)));
    return new Value(name, shape, false);
  }

  /**
   * Exchanges axes.
   *
   * @param order for each new axis the old one, channels last; the batch stays the first
   */
  public Value transpose(Value value, int... order) {
    Value input = layouts.channelsLast(value);
    boolean[] seen = new boolean[value.shape().rank()];
    int[] lengths = new int[order.length];
    for (int axis = 0; axis < order.length; axis++) {
      lengths[axis] = value.shape().length(order[axis]);
      seen[value.shape().axis(order[axis])] = true;
    }
    for (boolean found : seen) {
      if (!found || order.length != seen.length || order[0] != 0) {
        throw new ModelRefused("Only an order of all axes with the batch first can be taken.");
      }
    }
    String name =
        graph.node("Transpose", List.of(input.name()), Attributes.integers("perm", order));
    return new Value(name, Shape.of(lengths), false);
  }

  /**
   * Adds edges.
   *
   * @param before lengths to add at the front of each axis, channels last
   * @param after lengths to add at the end of each axis
   * @param with the value of the edges
   */
  public Value pad(Value value, int[] before, int[] after, double with) {
    int rank = value.shape().rank();
    if (before.length != rank || after.length != rank) {
      throw new ModelRefused("Edges are given for %d of %d axes.".formatted(before.length, rank));
    }
    int[] pads = new int[2 * rank];
    Shape shape = value.shape();
    for (int axis = 0; axis < rank; axis++) {
      int old = shape.length(axis);
      if (before[axis] < 0 || after[axis] < 0 || before[axis] > 4096 || after[axis] > 4096) {
        throw new ModelRefused("Edges must be 0 to 4096 wide.");
      }
      if (old != Shape.UNKNOWN) {
        shape = shape.with(axis, old + before[axis] + after[axis]);
      }
      int position = value.channelsFirst() ? new int[] {0, 2, 3, 1}[axis] : axis;
      pads[position] = before[axis];
      pads[rank + position] = after[axis];
    }
    List<String> inputs =
        List.of(value.name(), graph.integers(pads), graph.constant(FloatTensor.scalar(with)));
    return value.as(graph.node("Pad", inputs), shape);
  }

  /** Cuts rows and columns off. */
  public Value crop(Value picture, int top, int bottom, int left, int right) {
    Value input = layouts.channelsFirst(picture);
    Shape shape = picture.shape();
    int rows = cut(shape.length(1), top, bottom);
    int columns = cut(shape.length(2), left, right);
    // A negative end counts from the end; none is cut off with the largest number.
    int[] ends = {
      bottom == 0 ? Integer.MAX_VALUE : -bottom, right == 0 ? Integer.MAX_VALUE : -right
    };
    String name =
        graph.node(
            "Slice",
            List.of(
                input.name(),
                graph.integers(top, left),
                graph.integers(ends),
                graph.integers(2, 3)));
    return input.as(name, shape.with(1, rows).with(2, columns));
  }

  private static int cut(int length, int before, int after) {
    boolean possible = before >= 0 && after >= 0 && before <= 4096 && after <= 4096;
    if (!possible || (length != Shape.UNKNOWN && length <= before + after)) {
      throw new ModelRefused(
          "%d and %d cannot be cut off a length of %d.".formatted(before, after, length));
    }
    return length == Shape.UNKNOWN ? Shape.UNKNOWN : length - before - after;
  }

  /** The mean over axes of the shape with channels last. */
  public Value mean(Value value, int[] axes, boolean keepAxes) {
    Value input = layouts.channelsLast(value);
    boolean[] gone = new boolean[value.shape().rank()];
    for (int axis : axes) {
      gone[value.shape().axis(axis)] = true;
    }
    int[] lengths =
        IntStream.range(0, gone.length)
            .filter(axis -> keepAxes || !gone[axis])
            .map(axis -> gone[axis] ? 1 : value.shape().length(axis))
            .toArray();
    int[] sorted = IntStream.range(0, gone.length).filter(axis -> gone[axis]).toArray();
    String name =
        graph.node(
            "ReduceMean",
            List.of(input.name()),
            Attributes.integers("axes", sorted),
            Attributes.integer("keepdims", keepAxes ? 1 : 0));
    return new Value(name, Shape.of(lengths), false);
  }
}
