package org.diyml.engine.convert.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.diyml.engine.convert.Grid;
import org.diyml.engine.convert.Grid.Move;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.TranslatedModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operator in a file of its own, against plain loops. */
class TfliteOperatorsTest {

  private static final int ROWS = 7;
  private static final int COLUMNS = 6;
  private static final int CHANNELS = 3;
  private static final Grid PICTURE = Grid.noise(1, ROWS, COLUMNS, CHANNELS);
  private static final byte NONE = 0;
  private static final byte RELU = 1;
  private static final byte RELU6 = 3;

  /** Adds an operator to a file, of the picture's tensor, and answers the result's tensor. */
  private interface Adding {
    int to(TfliteFiles file, int picture);
  }

  private record Case(String name, Adding adding, Grid expected) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> cases() {
    List<Case> cases = new ArrayList<>();
    convolutions(cases);
    poolings(cases);
    points(cases);
    shapes(cases);
    return cases.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsPlainLoops(Case one) {
    TfliteFiles file = new TfliteFiles();
    int picture = file.tensor(1, ROWS, COLUMNS, CHANNELS);
    int result = one.adding().to(file, picture);

    TranslatedModel model = TfliteTranslation.translate(file.write(picture, result));

    // Two pictures at once, though the file is for one.
    int length = PICTURE.values().length;
    float[] both = Grid.floats(98, 2 * length);
    System.arraycopy(PICTURE.floats(), 0, both, length, length);
    float[] answer = OnnxRun.of(model.onnx(), both, 2, ROWS, COLUMNS, CHANNELS);
    int values = one.expected().values().length;
    assertThat(answer).hasSize(2 * values);
    for (int i = 0; i < values; i++) {
      assertThat((double) answer[values + i])
          .as("value %d", i)
          .isCloseTo(one.expected().values()[i], within(2e-5));
    }
  }

  private static int[] shape(Grid grid) {
    return new int[] {1, grid.rows(), grid.columns(), grid.channels()};
  }

  /** From {@code [height, width, in, out]} to {@code [out, height, width, in]}. */
  static float[] outFirst(float[] kernel, int out) {
    float[] turned = new float[kernel.length];
    int each = kernel.length / out;
    for (int i = 0; i < kernel.length; i++) {
      turned[i % out * each + i / out] = kernel[i];
    }
    return turned;
  }

  private static void convolutions(List<Case> cases) {
    for (boolean same : new boolean[] {true, false}) {
      for (int[] move : new int[][] {{3, 3, 1, 1, 1}, {3, 2, 2, 2, 1}, {3, 3, 1, 1, 2}}) {
        Move window = new Move(move[0], move[1], move[2], move[3], move[4], same);
        String name = " " + Arrays.toString(move) + (same ? " same" : " valid");
        byte padding = (byte) (same ? 0 : 1);
        float[] kernel = Grid.floats(2, move[0] * move[1] * CHANNELS * 4);
        float[] bias = Grid.floats(3, 4);
        Grid convolved =
            PICTURE.convolve(window, kernel, bias, 1).map(x -> Math.min(6, Math.max(0, x)));
        cases.add(
            new Case(
                "CONV_2D" + name,
                (file, picture) -> {
                  int weights =
                      file.constant(outFirst(kernel, 4), 4, move[0], move[1], CHANNELS);
                  int result = file.tensor(shape(convolved));
                  file.operator(
                      3, new int[] {picture, weights, file.constant(bias, 4)}, result,
                      padding, move[3], move[2], RELU6, move[4], move[4]);
                  return result;
                },
                convolved));
        float[] each = Grid.floats(4, move[0] * move[1] * CHANNELS * 2);
        float[] biases = Grid.floats(5, CHANNELS * 2);
        Grid apart = PICTURE.convolveEach(window, each, biases);
        cases.add(
            new Case(
                "DEPTHWISE_CONV_2D" + name,
                (file, picture) -> {
                  int weights = file.constant(each, 1, move[0], move[1], CHANNELS * 2);
                  int result = file.tensor(shape(apart));
                  file.operator(
                      4,
                      new int[] {picture, weights, file.constant(biases, CHANNELS * 2)}, result,
                      padding, move[3], move[2], 2, NONE, move[4], move[4]);
                  return result;
                },
                apart));
      }
    }
    float[] dense = Grid.floats(6, PICTURE.values().length * 5);
    float[] bias = Grid.floats(7, 5);
    Grid row = PICTURE.flatten().dense(dense, bias).map(x -> Math.max(0, x));
    cases.add(
        new Case(
            "FULLY_CONNECTED",
            (file, picture) -> {
              int weights = file.constant(outFirst(dense, 5), 5, PICTURE.values().length);
              int result = file.tensor(1, 5);
              file.operator(
                  9, new int[] {picture, weights, file.constant(bias, 5)}, result, RELU);
              return result;
            },
            row));
    Grid unbiased = PICTURE.flatten().dense(dense, new float[5]);
    cases.add(
        new Case(
            "FULLY_CONNECTED without bias",
            (file, picture) -> {
              int weights = file.constant(outFirst(dense, 5), 5, PICTURE.values().length);
              int result = file.tensor(1, 5);
              file.operator(9, new int[] {picture, weights, -1}, result, NONE);
              return result;
            },
            unbiased));
  }

  private static void poolings(List<Case> cases) {
    for (boolean mean : new boolean[] {true, false}) {
      for (boolean same : new boolean[] {true, false}) {
        Grid pooled = PICTURE.pool(new Move(3, 2, 2, 3, 1, same), mean);
        cases.add(
            new Case(
                (mean ? "AVERAGE_POOL_2D" : "MAX_POOL_2D") + (same ? " same" : " valid"),
                (file, picture) -> {
                  int result = file.tensor(shape(pooled));
                  file.operator(
                      mean ? 1 : 17, new int[] {picture}, result,
                      (byte) (same ? 0 : 1), 3, 2, 2, 3, NONE);
                  return result;
                },
                pooled));
      }
    }
    cases.add(
        new Case(
            "MEAN",
            (file, picture) -> {
              int result = file.tensor(1, CHANNELS);
              int axes = file.integers(new int[] {1, 2}, 2);
              file.operator(40, new int[] {picture, axes}, result, false);
              return result;
            },
            PICTURE.mean()));
    cases.add(
        new Case(
            "MEAN of rows",
            (file, picture) -> {
              int result = file.tensor(1, 1, COLUMNS, CHANNELS);
              int axes = file.integers(new int[] {-3}, 1);
              file.operator(40, new int[] {picture, axes}, result, true);
              return result;
            },
            PICTURE.pool(new Move(ROWS, 1, 1, 1, 1, false), true)));
  }

  private static void points(List<Case> cases) {
    point(cases, 19, "RELU", x -> Math.max(0, x));
    point(cases, 21, "RELU6", x -> Math.min(6, Math.max(0, x)));
    point(cases, 14, "LOGISTIC", x -> 1 / (1 + Math.exp(-x)));
    point(cases, 28, "TANH", Math::tanh);
    point(cases, 117, "HARD_SWISH", x -> x * Math.min(6, Math.max(0, x + 3)) / 6);
    point(cases, 98, "LEAKY_RELU", x -> x < 0 ? 0.25 * x : x, 0.25f);
    cases.add(
        new Case(
            "SOFTMAX",
            (file, picture) -> {
              int result = file.tensor(shape(PICTURE));
              file.operator(25, new int[] {picture}, result, 2f);
              return result;
            },
            PICTURE.map(x -> 2 * x).softmax()));
    float[] numbers = {0.5f, -2, 3};
    double[] exact = {0.5, -2, 3};
    double[] ones = {1, 1, 1};
    arithmetic(cases, 0, "ADD", false, numbers, PICTURE.affine(ones, exact));
    arithmetic(cases, 18, "MUL", false, numbers, PICTURE.affine(exact, new double[3]));
    arithmetic(cases, 41, "SUB", true, numbers, PICTURE.map(x -> -x).affine(ones, exact));
    double[] shares = {2, -0.5, 1 / 3.0};
    arithmetic(cases, 42, "DIV", false, numbers, PICTURE.affine(shares, new double[3]));
  }

  private static void point(
      List<Case> cases, int code, String name, DoubleUnaryOperator function, Object... options) {
    cases.add(
        new Case(
            name,
            (file, picture) -> {
              int result = file.tensor(shape(PICTURE));
              file.operator(code, new int[] {picture}, result, options);
              return result;
            },
            PICTURE.map(function)));
  }

  /** With a constant a channel, after a pooling of one pixel that leaves the channels first. */
  private static void arithmetic(
      List<Case> cases,
      int code,
      String name,
      boolean constantFirst,
      float[] numbers,
      Grid expected) {
    for (boolean pooled : new boolean[] {false, true}) {
      cases.add(
          new Case(
              name + (pooled ? " with channels first" : ""),
              (file, picture) -> {
                int before = picture;
                if (pooled) {
                  before = file.tensor(shape(PICTURE));
                  file.operator(
                      17, new int[] {picture}, before, (byte) 0, 1, 1, 1, 1, NONE);
                }
                int constant = file.constant(numbers, CHANNELS);
                int result = file.tensor(shape(PICTURE));
                int[] inputs =
                    constantFirst ? new int[] {constant, before} : new int[] {before, constant};
                file.operator(code, inputs, result, NONE);
                return result;
              },
              expected));
    }
  }

  private static void shapes(List<Case> cases) {
    cases.add(
        new Case(
            "PAD",
            (file, picture) -> {
              int edges = file.integers(new int[] {0, 0, 1, 2, 3, 0, 0, 0}, 4, 2);
              int result = file.tensor(1, ROWS + 3, COLUMNS + 3, CHANNELS);
              file.operator(34, new int[] {picture, edges}, result);
              return result;
            },
            PICTURE.pad(1, 2, 3, 0)));
    cases.add(
        new Case(
            "RESHAPE",
            (file, picture) -> {
              int to = file.integers(new int[] {-1, COLUMNS, ROWS * CHANNELS}, 3);
              int result = file.tensor(1, COLUMNS, ROWS * CHANNELS);
              file.operator(22, new int[] {picture, to}, result);
              return result;
            },
            PICTURE));
    for (boolean smooth : new boolean[] {true, false}) {
      cases.add(
          new Case(
              smooth ? "RESIZE_BILINEAR" : "RESIZE_NEAREST_NEIGHBOR",
              (file, picture) -> {
                int size = file.integers(new int[] {5, 11}, 2);
                int result = file.tensor(1, 5, 11, CHANNELS);
                Object[] options =
                    smooth ? new Object[] {null, null, false, true} : new Object[] {false, true};
                file.operator(smooth ? 23 : 97, new int[] {picture, size}, result, options);
                return result;
              },
              PICTURE.sampled(5, 11, smooth)));
    }
    Grid doubled = Grid.of(ROWS, COLUMNS, 2 * CHANNELS);
    Grid turned = Grid.of(CHANNELS, ROWS, COLUMNS);
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < COLUMNS; x++) {
        for (int c = 0; c < CHANNELS; c++) {
          doubled.put(y, x, c, PICTURE.at(y, x, c));
          doubled.put(y, x, c + CHANNELS, Math.max(0, PICTURE.at(y, x, c)));
          turned.put(c, y, x, PICTURE.at(y, x, c));
        }
      }
    }
    cases.add(
        new Case(
            "CONCATENATION",
            (file, picture) -> {
              int other = file.tensor(shape(PICTURE));
              file.operator(19, new int[] {picture}, other);
              int result = file.tensor(shape(doubled));
              file.operator(2, new int[] {picture, other}, result, 3, NONE);
              return result;
            },
            doubled));
    cases.add(
        new Case(
            "TRANSPOSE",
            (file, picture) -> {
              int order = file.integers(new int[] {0, 3, 1, 2}, 4);
              int result = file.tensor(shape(turned));
              file.operator(39, new int[] {picture, order}, result);
              return result;
            },
            turned));
  }
}
