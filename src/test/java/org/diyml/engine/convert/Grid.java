package org.diyml.engine.convert;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** One picture or a row of numbers, and plain loops that compute what layers should answer. */
public record Grid(int rows, int columns, int channels, double[] values) {

  public static Grid of(int rows, int columns, int channels) {
    return new Grid(rows, columns, channels, new double[rows * columns * channels]);
  }

  /** Noise from -1 to 1, the same for the same seed. */
  public static Grid noise(long seed, int rows, int columns, int channels) {
    Grid grid = of(rows, columns, channels);
    float[] values = floats(seed, grid.values.length);
    for (int i = 0; i < values.length; i++) {
      grid.values[i] = values[i];
    }
    return grid;
  }

  /** Noise from -1 to 1, the same for the same seed. */
  public static float[] floats(long seed, int count) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat() * 2 - 1;
    }
    return values;
  }

  public float[] floats() {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  public double at(int row, int column, int channel) {
    return values[(row * columns + column) * channels + channel];
  }

  public void put(int row, int column, int channel, double value) {
    values[(row * columns + column) * channels + channel] = value;
  }

  private boolean holds(int row, int column) {
    return row >= 0 && row < rows && column >= 0 && column < columns;
  }

  /** What an operation makes of each value. */
  public Grid map(DoubleUnaryOperator operation) {
    Grid result = of(rows, columns, channels);
    for (int i = 0; i < values.length; i++) {
      result.values[i] = operation.applyAsDouble(values[i]);
    }
    return result;
  }

  /** Size, steps and padding of a moving window. */
  public record Move(int height, int width, int down, int right, int dilation, boolean same) {

    int length(int old, int kernel, int stride) {
      int reach = (kernel - 1) * dilation + 1;
      return same ? (int) Math.ceil(old / (double) stride) : (old - reach) / stride + 1;
    }

    int before(int old, int kernel, int stride) {
      if (!same) {
        return 0;
      }
      int reach = (kernel - 1) * dilation + 1;
      int needed = Math.max(0, (length(old, kernel, stride) - 1) * stride + reach - old);
      return needed / 2;
    }
  }

  /** What is done with the values below a window, given its row and column. */
  private interface Visit {
    void at(int kernelRow, int kernelColumn, int row, int column);
  }

  private void below(Move move, int outRow, int outColumn, Visit visit) {
    int top = outRow * move.down - move.before(rows, move.height, move.down);
    int left = outColumn * move.right - move.before(columns, move.width, move.right);
    for (int i = 0; i < move.height; i++) {
      for (int j = 0; j < move.width; j++) {
        int row = top + i * move.dilation;
        int column = left + j * move.dilation;
        if (holds(row, column)) {
          visit.at(i, j, row, column);
        }
      }
    }
  }

  private Grid moved(Move move, int newChannels) {
    return of(
        move.length(rows, move.height, move.down),
        move.length(columns, move.width, move.right),
        newChannels);
  }

  /** Kernel {@code [height, width, channels in a group, channels out]}. */
  public Grid convolve(Move move, float[] kernel, float[] bias, int groups) {
    int out = bias.length;
    int perGroup = channels / groups;
    Grid result = moved(move, out);
    for (int y = 0; y < result.rows; y++) {
      for (int x = 0; x < result.columns; x++) {
        for (int o = 0; o < out; o++) {
          int group = o / (out / groups);
          int to = o;
          double[] sum = {bias[o]};
          below(
              move,
              y,
              x,
              (i, j, row, column) -> {
                for (int c = 0; c < perGroup; c++) {
                  int at = ((i * move.width + j) * perGroup + c) * out + to;
                  sum[0] += at(row, column, group * perGroup + c) * kernel[at];
                }
              });
          result.put(y, x, o, sum[0]);
        }
      }
    }
    return result;
  }

  /** Kernel {@code [height, width, channels, channels out of each]}. */
  public Grid convolveEach(Move move, float[] kernel, float[] bias) {
    int of = bias.length / channels;
    Grid result = moved(move, bias.length);
    for (int y = 0; y < result.rows; y++) {
      for (int x = 0; x < result.columns; x++) {
        for (int o = 0; o < bias.length; o++) {
          int channel = o / of;
          int copy = o % of;
          double[] sum = {bias[o]};
          below(
              move,
              y,
              x,
              (i, j, row, column) ->
                  sum[0] +=
                      at(row, column, channel)
                          * kernel[((i * move.width + j) * channels + channel) * of + copy]);
          result.put(y, x, o, sum[0]);
        }
      }
    }
    return result;
  }

  public Grid pool(Move move, boolean mean) {
    Grid result = moved(move, channels);
    for (int y = 0; y < result.rows; y++) {
      for (int x = 0; x < result.columns; x++) {
        for (int c = 0; c < channels; c++) {
          int channel = c;
          double[] found = {0, 0, Double.NEGATIVE_INFINITY};
          below(
              move,
              y,
              x,
              (i, j, row, column) -> {
                found[0] += at(row, column, channel);
                found[1]++;
                found[2] = Math.max(found[2], at(row, column, channel));
              });
          result.put(y, x, c, mean ? found[0] / found[1] : found[2]);
        }
      }
    }
    return result;
  }

  /** Kernel {@code [channels in, channels out]}, for each pixel. */
  public Grid dense(float[] kernel, float[] bias) {
    return convolve(new Move(1, 1, 1, 1, 1, false), kernel, bias, 1);
  }

  public Grid pad(int top, int bottom, int left, int right) {
    Grid result = of(rows + top + bottom, columns + left + right, channels);
    for (int y = 0; y < result.rows; y++) {
      for (int x = 0; x < result.columns; x++) {
        for (int c = 0; c < channels; c++) {
          result.put(y, x, c, holds(y - top, x - left) ? at(y - top, x - left, c) : 0);
        }
      }
    }
    return result;
  }

  public Grid affine(double[] factor, double[] summand) {
    Grid result = of(rows, columns, channels);
    for (int i = 0; i < values.length; i++) {
      result.values[i] = values[i] * factor[i % channels] + summand[i % channels];
    }
    return result;
  }

  public Grid softmax() {
    Grid result = map(Math::exp);
    for (int pixel = 0; pixel < rows * columns; pixel++) {
      double sum = 0;
      for (int c = 0; c < channels; c++) {
        sum += result.values[pixel * channels + c];
      }
      for (int c = 0; c < channels; c++) {
        result.values[pixel * channels + c] /= sum;
      }
    }
    return result;
  }

  public Grid flatten() {
    return new Grid(1, 1, values.length, values);
  }

  public Grid mean() {
    return pool(new Move(rows, columns, rows, columns, 1, false), true);
  }

  public Grid largest() {
    return pool(new Move(rows, columns, rows, columns, 1, false), false);
  }

  /** Each pixel of the result is computed by its row and column. */
  public Grid sampled(int newRows, int newColumns, boolean smooth) {
    Grid result = of(newRows, newColumns, channels);
    for (int y = 0; y < newRows; y++) {
      for (int x = 0; x < newColumns; x++) {
        double row = (y + 0.5) * rows / newRows - 0.5;
        double column = (x + 0.5) * columns / newColumns - 0.5;
        for (int c = 0; c < channels; c++) {
          result.put(y, x, c, smooth ? between(row, column, c) : nearest(row, column, c));
        }
      }
    }
    return result;
  }

  private double nearest(double row, double column, int channel) {
    return at((int) Math.floor(row + 0.5), (int) Math.floor(column + 0.5), channel);
  }

  private double between(double row, double column, int channel) {
    double y = Math.min(rows - 1, Math.max(0, row));
    double x = Math.min(columns - 1, Math.max(0, column));
    int top = (int) y;
    int left = (int) x;
    int bottom = Math.min(rows - 1, top + 1);
    int right = Math.min(columns - 1, left + 1);
    double upper =
        at(top, left, channel) * (1 - x + left) + at(top, right, channel) * (x - left);
    double lower =
        at(bottom, left, channel) * (1 - x + left) + at(bottom, right, channel) * (x - left);
    return upper * (1 - y + top) + lower * (y - top);
  }
}
