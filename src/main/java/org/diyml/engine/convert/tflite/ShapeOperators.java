package org.diyml.engine.convert.tflite;

import java.util.Arrays;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Resizing;
import org.diyml.engine.convert.graph.Resizing.Grid;
import org.diyml.engine.convert.graph.Value;

/** Operators that give values other axes, edges and sizes. */
final class ShapeOperators {

  static final Map<String, OperatorTranslation> ALL =
      Map.of(
          "RESHAPE", ShapeOperators::reshape,
          "SQUEEZE", ShapeOperators::reshape,
          "EXPAND_DIMS", ShapeOperators::reshape,
          "TRANSPOSE",
              step -> step.network().shaping().transpose(step.value(0), step.integers(1)),
          "MEAN", ShapeOperators::mean,
          "PAD", step -> pad(step, 0),
          "PADV2", step -> pad(step, step.constant(2).value(0)),
          "CONCATENATION", ShapeOperators::concatenate,
          "RESIZE_BILINEAR", ShapeOperators::bilinear,
          "RESIZE_NEAREST_NEIGHBOR", ShapeOperators::nearest);

  private ShapeOperators() {}

  /** The file declares the result's shape, so that the operator's own words are not needed. */
  private static Value reshape(Step step) {
    return step.network().shaping().reshape(step.value(0), step.resultShape());
  }

  private static Value mean(Step step) {
    Value input = step.value(0);
    int[] axes = step.integers(1);
    int[] sorted = Arrays.stream(axes).map(input.shape()::axis).sorted().toArray();
    boolean keepsAxes = step.operator().smallOption(0) != 0;
    if (input.shape().rank() == 4 && Arrays.equals(sorted, new int[] {1, 2})) {
      return step.network().pooling().globalAverage(input, keepsAxes);
    }
    if (sorted.length > 0 && sorted[0] == 0) {
      throw new ModelRefused("It mixes pictures: it takes the mean over the batch.");
    }
    return step.network().shaping().mean(input, sorted, keepsAxes);
  }

  private static Value pad(Step step, double with) {
    int[] edges = step.integers(1);
    int[] before = new int[edges.length / 2];
    int[] after = new int[edges.length / 2];
    for (int axis = 0; axis < before.length; axis++) {
      before[axis] = edges[2 * axis];
      after[axis] = edges[2 * axis + 1];
    }
    if (before.length == 0 || before[0] != 0 || after[0] != 0) {
      throw new ModelRefused("It adds pictures to the batch.");
    }
    return step.network().shaping().pad(step.value(0), before, after, with);
  }

  private static Value concatenate(Step step) {
    int axis = step.operator().option(0, 0);
    Value result = step.network().elementwise().concatenate(step.allValues(), axis);
    return step.activated(1, result);
  }

  private static Value bilinear(Step step) {
    int[] size = size(step);
    return resizing(step).bilinear(step.value(0), size[0], size[1], grid(step, 2));
  }

  private static Value nearest(Step step) {
    int[] size = size(step);
    return resizing(step).nearest(step.value(0), size[0], size[1], grid(step, 0));
  }

  private static int[] size(Step step) {
    int[] size = step.integers(1);
    if (size.length != 2 || size[0] < 1 || size[1] < 1) {
      throw new ModelRefused("It resizes to " + Arrays.toString(size));
    }
    return size;
  }

  private static Resizing resizing(Step step) {
    return step.network().resizing();
  }

  private static Grid grid(Step step, int alignCornersField) {
    if (step.operator().smallOption(alignCornersField) != 0) {
      return Grid.ALIGN_CORNERS;
    }
    boolean halfPixel = step.operator().smallOption(alignCornersField + 1) != 0;
    return halfPixel ? Grid.HALF_PIXEL : Grid.ASYMMETRIC;
  }
}
