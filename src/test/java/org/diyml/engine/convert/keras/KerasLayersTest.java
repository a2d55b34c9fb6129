package org.diyml.engine.convert.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.diyml.engine.convert.Grid;
import org.diyml.engine.convert.Grid.Move;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.keras.KerasFiles.Layer;
import org.diyml.engine.convert.keras.KerasFiles.Weight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of layer in files of both generations, against plain loops. */
class KerasLayersTest {

  private static final int ROWS = 7;
  private static final int COLUMNS = 6;
  private static final int CHANNELS = 3;
  private static final Grid PICTURE = Grid.noise(1, ROWS, COLUMNS, CHANNELS);

  private static final int[][] MOVES = {
    {3, 3, 1, 1, 1}, {3, 2, 2, 2, 1}, {2, 3, 1, 1, 2}, {1, 1, 2, 1, 1}
  };

  /** A layer and what it should make of the picture. */
  record Case(Layer layer, Grid expected) {

    @Override
    public String toString() {
      return layer.kind() + " " + layer.config();
    }
  }

  static Stream<Arguments> cases() {
    List<Case> cases = new ArrayList<>();
    convolutions(cases);
    poolings(cases);
    activations(cases);
    others(cases);
    return cases.stream().map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsPlainLoops(Case one) {
    Layer model = Layer.model("model", Layer.input(ROWS, COLUMNS, CHANNELS), one.layer());
    check(KerasTranslation.hdf5(KerasFiles.h5(plain(model))), one.expected());
    check(KerasTranslation.zip(KerasFiles.keras(plain(model)), 1 << 20), one.expected());
  }

  /** Sequential: the input's empty list of uses would make it functional. */
  private static Layer plain(Layer model) {
    List<Layer> layers =
        model.inner().stream()
            .map(l -> new Layer(l.kind(), l.name(), l.config(), l.weights(), l.inner(), null))
            .toList();
    return new Layer("Sequential", model.name(), model.config(), List.of(), layers, null);
  }

  private static void check(TranslatedModel model, Grid expected) {
    // Two pictures at once, so that what mixes them is found.
    int length = PICTURE.values().length;
    float[] both = Grid.floats(99, 2 * length);
    System.arraycopy(PICTURE.floats(), 0, both, length, length);
    float[] answer = OnnxRun.of(model.onnx(), both, 2, ROWS, COLUMNS, CHANNELS);
    int values = expected.values().length;
    assertThat(answer).hasSize(2 * values);
    assertThat(model.facts().output().values()).isEqualTo(values);
    for (int i = 0; i < values; i++) {
      assertThat((double) answer[values + i])
          .as("value %d", i)
          .isCloseTo(expected.values()[i], within(2e-5));
    }
  }

  private static void convolutions(List<Case> cases) {
    for (boolean same : new boolean[] {true, false}) {
      for (int[] move : MOVES) {
        Move window = new Move(move[0], move[1], move[2], move[3], move[4], same);
        String config =
            ("{'kernel_size': [%d, %d], 'strides': [%d, %d], 'dilation_rate': [%d, %d],"
                    + " 'padding': '%s', 'data_format': 'channels_last', 'activation': 'linear',"
                    + " 'use_bias': true}")
                .formatted(
                    move[0], move[1], move[2], move[3], move[4], move[4], same ? "same" : "valid");
        float[] kernel = Grid.floats(2, move[0] * move[1] * CHANNELS * 4);
        float[] bias = Grid.floats(3, 4);
        cases.add(
            new Case(
                Layer.of(
                    "Conv2D",
                    "conv",
                    config,
                    new Weight("kernel", new int[] {move[0], move[1], CHANNELS, 4}, kernel),
                    new Weight("bias", new int[] {4}, bias)),
                PICTURE.convolve(window, kernel, bias, 1)));
        if (move[2] == move[3]) {
          float[] each = Grid.floats(4, move[0] * move[1] * CHANNELS * 2);
          float[] biases = Grid.floats(5, CHANNELS * 2);
          cases.add(
              new Case(
                  Layer.of(
                      "DepthwiseConv2D",
                      "depthwise",
                      config,
                      new Weight(
                          "depthwise_kernel", new int[] {move[0], move[1], CHANNELS, 2}, each),
                      new Weight("bias", new int[] {CHANNELS * 2}, biases)),
                  PICTURE.convolveEach(window, each, biases)));
          float[] point = Grid.floats(6, CHANNELS * 2 * 5);
          float[] last = Grid.floats(7, 5);
          cases.add(
              new Case(
                  Layer.of(
                      "SeparableConv2D",
                      "separable",
                      config,
                      new Weight(
                          "depthwise_kernel", new int[] {move[0], move[1], CHANNELS, 2}, each),
                      new Weight("pointwise_kernel", new int[] {1, 1, CHANNELS * 2, 5}, point),
                      new Weight("bias", new int[] {5}, last)),
                  PICTURE
                      .convolveEach(window, each, new float[CHANNELS * 2])
                      .dense(point, last)));
        }
      }
    }
    float[] grouped = Grid.floats(8, 3 * 3 * 6);
    cases.add(
        new Case(
            Layer.of(
                "Conv2D",
                "grouped",
                "{'kernel_size': 3, 'groups': 3, 'use_bias': false}",
                new Weight("kernel", new int[] {3, 3, 1, 6}, grouped)),
            PICTURE.convolve(new Move(3, 3, 1, 1, 1, false), grouped, new float[6], 3)));
  }

  private static void poolings(List<Case> cases) {
    for (boolean same : new boolean[] {true, false}) {
      for (int[] move : new int[][] {{2, 2, 2, 2}, {3, 3, 2, 2}, {3, 2, 1, 2}}) {
        Move window = new Move(move[0], move[1], move[2], move[3], 1, same);
        String config =
            "{'pool_size': [%d, %d], 'strides': [%d, %d], 'padding': '%s'}"
                .formatted(move[0], move[1], move[2], move[3], same ? "same" : "valid");
        cases.add(
            new Case(Layer.of("MaxPooling2D", "max", config), PICTURE.pool(window, false)));
        cases.add(
            new Case(Layer.of("AveragePooling2D", "mean", config), PICTURE.pool(window, true)));
      }
    }
    cases.add(
        new Case(
            Layer.of("MaxPooling2D", "max", "{'pool_size': 2, 'strides': null}"),
            PICTURE.pool(new Move(2, 2, 2, 2, 1, false), false)));
    cases.add(new Case(Layer.of("GlobalAveragePooling2D", "mean", "{}"), PICTURE.mean()));
    cases.add(
        new Case(Layer.of("GlobalMaxPooling2D", "max", "{'keepdims': true}"), PICTURE.largest()));
  }

  private static void activations(List<Case> cases) {
    activation(cases, "relu", x -> Math.max(0, x));
    activation(cases, "relu6", x -> Math.min(6, Math.max(0, x)));
    activation(cases, "leaky_relu", x -> x < 0 ? 0.2 * x : x);
    activation(cases, "sigmoid", x -> 1 / (1 + Math.exp(-x)));
    activation(cases, "tanh", Math::tanh);
    activation(cases, "elu", x -> x < 0 ? Math.exp(x) - 1 : x);
    activation(
        cases,
        "selu",
        x -> 1.0507009873554805 * (x < 0 ? 1.6732632423543772 * (Math.exp(x) - 1) : x));
    activation(cases, "softplus", x -> Math.log(1 + Math.exp(x)));
    activation(cases, "softsign", x -> x / (1 + Math.abs(x)));
    activation(cases, "exponential", Math::exp);
    activation(cases, "swish", x -> x / (1 + Math.exp(-x)));
    activation(cases, "hard_swish", x -> x * Math.min(6, Math.max(0, x + 3)) / 6);
    activation(cases, "mish", x -> x * Math.tanh(Math.log(1 + Math.exp(x))));
    activation(cases, "linear", x -> x);
    cases.add(new Case(Layer.of("Softmax", "softmax", "{'axis': -1}"), PICTURE.softmax()));
    cases.add(
        new Case(
            Layer.of("ReLU", "relu", "{'max_value': 0.5, 'negative_slope': 0.0}"),
            PICTURE.map(x -> Math.min(0.5, Math.max(0, x)))));
    cases.add(
        new Case(
            Layer.of("LeakyReLU", "leaky", "{'alpha': 0.1, 'negative_slope': 0.1}"),
            PICTURE.map(x -> x < 0 ? 0.1 * x : x)));
    cases.add(
        new Case(
            Layer.of("ELU", "elu", "{'alpha': 0.7}"),
            PICTURE.map(x -> x < 0 ? 0.7 * (Math.exp(x) - 1) : x)));
    float[] slopes = Grid.floats(9, CHANNELS);
    double[] ones = {1, 1, 1};
    Grid sloped =
        PICTURE.affine(new double[] {slopes[0], slopes[1], slopes[2]}, new double[CHANNELS]);
    Grid expected = PICTURE.affine(ones, new double[CHANNELS]);
    for (int i = 0; i < expected.values().length; i++) {
      if (PICTURE.values()[i] < 0) {
        expected.values()[i] = sloped.values()[i];
      }
    }
    cases.add(
        new Case(
            Layer.of(
                "PReLU",
                "prelu",
                "{'shared_axes': [1, 2]}",
                new Weight("alpha", new int[] {1, 1, CHANNELS}, slopes)),
            expected));
  }

  private static void activation(List<Case> cases, String name, DoubleUnaryOperator function) {
    Layer layer = Layer.of("Activation", "activation", "{'activation': '" + name + "'}");
    cases.add(new Case(layer, PICTURE.map(function)));
  }

  private static void others(List<Case> cases) {
    cases.add(new Case(Layer.of("Flatten", "flatten", "{}"), PICTURE));
    cases.add(
        new Case(
            Layer.of(
                "Dense",
                "dense",
                "{'activation': 'softmax'}",
                new Weight("kernel", new int[] {CHANNELS, 4}, Grid.floats(11, 12)),
                new Weight("bias", new int[] {4}, Grid.floats(12, 4))),
            PICTURE.dense(Grid.floats(11, 12), Grid.floats(12, 4)).softmax()));
    cases.add(
        new Case(
            Layer.of("ZeroPadding2D", "pad", "{'padding': [[1, 2], [0, 3]]}"),
            PICTURE.pad(1, 2, 0, 3)));
    cases.add(
        new Case(
            Layer.of("Cropping2D", "crop", "{'cropping': [[0, 2], [1, 0]]}"),
            Grid.of(ROWS - 2, COLUMNS - 1, CHANNELS)));
    Grid cropped = cases.get(cases.size() - 1).expected();
    for (int y = 0; y < cropped.rows(); y++) {
      for (int x = 0; x < cropped.columns(); x++) {
        for (int c = 0; c < CHANNELS; c++) {
          cropped.put(y, x, c, PICTURE.at(y, x + 1, c));
        }
      }
    }
    cases.add(
        new Case(
            Layer.of("UpSampling2D", "up", "{'size': [2, 3], 'interpolation': 'nearest'}"),
            PICTURE.sampled(2 * ROWS, 3 * COLUMNS, false)));
    cases.add(
        new Case(
            Layer.of("UpSampling2D", "up", "{'size': 2, 'interpolation': 'bilinear'}"),
            PICTURE.sampled(2 * ROWS, 2 * COLUMNS, true)));
    cases.add(
        new Case(
            Layer.of("Resizing", "resize", "{'height': 5, 'width': 9}"),
            PICTURE.sampled(5, 9, true)));
    cases.add(
        new Case(
            Layer.of("Rescaling", "rescale", "{'scale': 0.5, 'offset': [1, 2, 3]}"),
            PICTURE.affine(new double[] {0.5, 0.5, 0.5}, new double[] {1, 2, 3})));
    float[] mean = Grid.floats(13, CHANNELS);
    float[] variance = {0.5f, 1.5f, 2.5f};
    cases.add(
        new Case(
            Layer.of(
                "Normalization",
                "normalise",
                "{'axis': [-1]}",
                new Weight("mean", new int[] {CHANNELS}, mean),
                new Weight("variance", new int[] {CHANNELS}, variance)),
            normalised(mean, variance, new float[] {1, 1, 1}, new float[CHANNELS], 0)));
    float[] gamma = Grid.floats(14, CHANNELS);
    float[] beta = Grid.floats(15, CHANNELS);
    cases.add(
        new Case(
            Layer.of(
                "BatchNormalization",
                "bn",
                "{'axis': [3], 'epsilon': 0.01, 'scale': true, 'center': true}",
                new Weight("gamma", new int[] {CHANNELS}, gamma),
                new Weight("beta", new int[] {CHANNELS}, beta),
                new Weight("moving_mean", new int[] {CHANNELS}, mean),
                new Weight("moving_variance", new int[] {CHANNELS}, variance)),
            normalised(mean, variance, gamma, beta, 0.01)));
    cases.add(
        new Case(
            Layer.of(
                "BatchNormalization",
                "bn",
                "{'axis': -1, 'scale': false, 'center': false}",
                new Weight("moving_mean", new int[] {CHANNELS}, mean),
                new Weight("moving_variance", new int[] {CHANNELS}, variance)),
            normalised(mean, variance, new float[] {1, 1, 1}, new float[CHANNELS], 0.001)));
    cases.add(
        new Case(
            Layer.of("Reshape", "reshape", "{'target_shape': [-1, " + CHANNELS + "]}"), PICTURE));
    Grid permuted = Grid.of(CHANNELS, ROWS, COLUMNS);
    for (int y = 0; y < ROWS; y++) {
      for (int x = 0; x < COLUMNS; x++) {
        for (int c = 0; c < CHANNELS; c++) {
          permuted.put(c, y, x, PICTURE.at(y, x, c));
        }
      }
    }
    cases.add(new Case(Layer.of("Permute", "permute", "{'dims': [3, 1, 2]}"), permuted));
    for (String nothing : KerasGraph.NOTHING.stream().sorted().toList()) {
      cases.add(new Case(Layer.of(nothing, "nothing", "{'rate': 0.5}"), PICTURE));
    }
  }

  private static Grid normalised(
      float[] mean, float[] variance, float[] gamma, float[] beta, double epsilon) {
    double[] factor = new double[CHANNELS];
    double[] summand = new double[CHANNELS];
    for (int i = 0; i < CHANNELS; i++) {
      factor[i] = gamma[i] / Math.sqrt(variance[i] + epsilon);
      summand[i] = beta[i] - mean[i] * factor[i];
    }
    return PICTURE.affine(factor, summand);
  }
}
