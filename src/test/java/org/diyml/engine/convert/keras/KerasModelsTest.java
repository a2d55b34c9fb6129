package org.diyml.engine.convert.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.Grid;
import org.diyml.engine.convert.Grid.Move;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.keras.KerasFiles.Layer;
import org.diyml.engine.convert.keras.KerasFiles.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers joined to models, and what is refused. */
class KerasModelsTest {

  private static final Grid PICTURE = Grid.noise(1, 6, 6, 3);

  @Test
  void functionalModelsJoinBranches() {
    float[] one = Grid.floats(2, 3 * 4);
    float[] other = Grid.floats(3, 9 * 3 * 4);
    Layer model =
        Layer.model(
            "branches",
            Layer.input(6, 6, 3),
            convolution("narrow", 1, one).after("input"),
            convolution("wide", 3, other).after("input"),
            Layer.of("Add", "sum", "{}").after("narrow", "wide"),
            Layer.of("Multiply", "product", "{}").after("sum", "narrow"),
            Layer.of("Concatenate", "both", "{'axis': 3}").after("product", "wide"),
            Layer.of("Flatten", "row", "{}").after("both"));
    Grid narrow = PICTURE.convolve(new Move(1, 1, 1, 1, 1, true), one, new float[4], 1);
    Grid wide = PICTURE.convolve(new Move(3, 3, 1, 1, 1, true), other, new float[4], 1);
    Grid expected = Grid.of(6, 6, 8);
    for (int y = 0; y < 6; y++) {
      for (int x = 0; x < 6; x++) {
        for (int c = 0; c < 4; c++) {
          double sum = narrow.at(y, x, c) + wide.at(y, x, c);
          expected.put(y, x, c, sum * narrow.at(y, x, c));
          expected.put(y, x, c + 4, wide.at(y, x, c));
        }
      }
    }

    check(KerasTranslation.hdf5(KerasFiles.h5(model)), expected);
    check(KerasTranslation.zip(KerasFiles.keras(model), 1 << 20), expected);
  }

  @Test
  void sharedLayersAreUsedTwice() {
    float[] kernel = Grid.floats(4, 3 * 3);
    Layer shared = convolution("shared", 1, kernel, 3).after("input").after("shared");
    Layer model =
        Layer.model(
            "twice",
            Layer.input(6, 6, 3),
            shared,
            Layer.of("Average", "mean", "{}").after("shared", "shared@1"));
    Grid once = PICTURE.dense(kernel, new float[3]);
    Grid twice = once.dense(kernel, new float[3]);
    Grid expected = Grid.of(6, 6, 3);
    for (int i = 0; i < expected.values().length; i++) {
      expected.values()[i] = (once.values()[i] + twice.values()[i]) / 2;
    }

    check(KerasTranslation.hdf5(KerasFiles.h5(model)), expected);
    check(KerasTranslation.zip(KerasFiles.keras(model), 1 << 20), expected);
  }

  @Test
  void modelsInModelsHaveTheirOwnWeights() {
    float[] first = Grid.floats(5, 3 * 3);
    float[] second = Grid.floats(6, 3 * 3);
    float[] third = Grid.floats(7, 3 * 2);
    Layer body =
        Layer.model(
            "body",
            Layer.input(6, 6, 3),
            convolution("a", 1, first, 3).after("input"),
            Layer.of("ReLU", "b", "{}").after("a"),
            convolution("c", 1, second, 3).after("b"));
    Layer head =
        sequential(
            "head",
            Layer.of("GlobalAveragePooling2D", "pool", "{}"),
            dense("d", third, 3, 2, "softmax"));
    Layer model = sequential("whole", unjoined(Layer.input(6, 6, 3)), body, head);
    Grid expected =
        PICTURE
            .dense(first, new float[3])
            .map(x -> Math.max(0, x))
            .dense(second, new float[3])
            .mean()
            .dense(third, new float[2])
            .softmax();

    TranslatedModel h5 = KerasTranslation.hdf5(KerasFiles.h5(model));
    check(h5, expected);
    check(KerasTranslation.zip(KerasFiles.keras(model), 1 << 20), expected);
    assertThat(h5.facts().output().meaning()).isEqualTo(OutputMeaning.PROBABILITIES);
    assertThat(h5.facts().output().classes()).isEqualTo(2);
    assertThat(h5.facts().producer()).isEqualTo("Keras 2.15.0");
  }

  @Test
  void aFirstLayerThatScalesTellsTheRangeOfPixels() {
    float[] kernel = Grid.floats(8, 3);
    Layer scaling =
        sequential(
            "scaling",
            unjoined(Layer.input(-1, -1, 3)),
            Layer.of("RandomFlip", "flip", "{}"),
            Layer.of("Rescaling", "scale", "{'scale': 0.00392156862745098, 'offset': 0.0}"),
            Layer.of("GlobalAveragePooling2D", "pool", "{}"),
            dense("d", kernel, 3, 1, "sigmoid"));

    TranslatedModel model = KerasTranslation.hdf5(KerasFiles.h5(scaling));

    assertThat(model.facts().input().width()).isZero();
    assertThat(model.facts().input().order()).isEqualTo(ChannelOrder.RGB);
    assertThat(model.facts().input().scaling().source()).isEqualTo(PixelScaling.Source.GRAPH);
    assertThat(model.facts().input().scaling().apply(255, 0)).isEqualTo(255);
    assertThat(model.facts().output().meaning()).isEqualTo(OutputMeaning.ONE_PROBABILITY);
    assertThat(model.facts().output().classes()).isEqualTo(2);
    // Any size of picture: the fixed one of other tests, and another.
    assertThat(OnnxRun.of(model.onnx(), new float[3 * 6 * 6], 1, 6, 6, 3)).hasSize(1);
    assertThat(OnnxRun.of(model.onnx(), new float[3 * 9 * 7], 1, 9, 7, 3)).hasSize(1);
  }

  @Test
  void paddingIsRightForPicturesOfAnySize() {
    float[] kernel = Grid.floats(9, 9 * 3 * 2);
    Layer model =
        sequential(
            "open",
            unjoined(Layer.input(-1, -1, 3)),
            Layer.of(
                "Conv2D",
                "conv",
                "{'kernel_size': 3, 'strides': 2, 'padding': 'same', 'use_bias': false}",
                new Weight("kernel", new int[] {3, 3, 3, 2}, kernel)),
            Layer.of("GlobalMaxPooling2D", "pool", "{}"));
    Grid expected =
        PICTURE.convolve(new Move(3, 3, 2, 2, 1, true), kernel, new float[2], 1).largest();

    check(KerasTranslation.hdf5(KerasFiles.h5(model)), expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lambda", "LSTM", "Conv2DTranspose", "MyLayer"})
  void layersThatAreNotKnownAreNamed(String kind) {
    Layer model =
        sequential("odd", unjoined(Layer.input(6, 6, 3)), Layer.of(kind, "the_odd_one", "{}"));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> KerasTranslation.hdf5(KerasFiles.h5(model)))
        .withMessageContaining(kind)
        .withMessageContaining("the_odd_one");
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> KerasTranslation.zip(KerasFiles.keras(model), 1 << 20))
        .withMessageContaining(kind);
  }

  @Test
  void aCircleOfLayersIsRefused() {
    Layer model =
        Layer.model(
            "circle",
            Layer.input(6, 6, 3),
            Layer.of("Add", "a", "{}").after("input", "b"),
            Layer.of("ReLU", "b", "{}").after("a"));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> KerasTranslation.hdf5(KerasFiles.h5(model)))
        .withMessageContaining("circle");
  }

  @Test
  void missingWeightsAreNamed() {
    Layer model =
        sequential(
            "bare",
            unjoined(Layer.input(6, 6, 3)),
            Layer.of("Dense", "dense", "{}", new Weight("bias", new int[] {2}, new float[2])));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> KerasTranslation.hdf5(KerasFiles.h5(model)))
        .withMessageContaining("dense")
        .withMessageContaining("kernel");
  }

  @Test
  void weightsThatDoNotFitAreRefused() {
    Layer model =
        sequential(
            "wrong", unjoined(Layer.input(6, 6, 3)), dense("d", Grid.floats(1, 8), 4, 2, "relu"));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> KerasTranslation.hdf5(KerasFiles.h5(model)))
        .withMessageContaining("4 channels");
  }

  @Test
  void aConfigurationNestedTooDeepIsRefused() {
    String deep = "[".repeat(100_000);
    byte[] file =
        KerasFiles.zip(
            List.of("config.json", "model.weights.h5"),
            List.of(deep.getBytes(StandardCharsets.UTF_8), KerasFiles.h5(sequential("none"))));

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> KerasTranslation.zip(file, 1 << 20))
        .withMessageContaining("configuration");
  }

  private static Layer unjoined(Layer l) {
    return new Layer(l.kind(), l.name(), l.config(), l.weights(), l.inner(), null);
  }

  private static Layer sequential(String name, Layer... layers) {
    Layer model = Layer.model(name, Layer.of("Flatten", "any", "{}"));
    return new Layer("Sequential", name, model.config(), List.of(), List.of(layers), null);
  }

  private static Layer dense(String name, float[] kernel, int in, int out, String activation) {
    return Layer.of(
        "Dense",
        name,
        "{'use_bias': false, 'activation': '" + activation + "'}",
        new Weight("kernel", new int[] {in, out}, kernel));
  }

  private static Layer convolution(String name, int size, float[] kernel) {
    return convolution(name, size, kernel, 4);
  }

  private static Layer convolution(String name, int size, float[] kernel, int filters) {
    return Layer.of(
        "Conv2D",
        name,
        "{'kernel_size': " + size + ", 'padding': 'same', 'use_bias': false}",
        new Weight("kernel", new int[] {size, size, 3, filters}, kernel));
  }

  private static void check(TranslatedModel model, Grid expected) {
    float[] answer = OnnxRun.of(model.onnx(), PICTURE.floats(), 1, 6, 6, 3);
    assertThat(answer).hasSize(expected.values().length);
    for (int i = 0; i < answer.length; i++) {
      assertThat((double) answer[i])
          .as("value %d", i)
          .isCloseTo(expected.values()[i], within(2e-5));
    }
  }
}
