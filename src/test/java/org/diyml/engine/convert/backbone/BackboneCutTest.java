package org.diyml.engine.convert.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.diyml.engine.convert.Grid;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.dl4j.Dl4jTranslation;
import org.diyml.engine.convert.dl4j.SampleDl4j;
import org.diyml.engine.convert.keras.KerasTranslation;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.engine.convert.onnx.OnnxInspection;
import org.diyml.engine.convert.tflite.TfliteFiles;
import org.diyml.engine.convert.tflite.TfliteTranslation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The features of a classifier are what its last layer gets, worked out by plain loops. */
class BackboneCutTest {

  private static final int SIDE = 8;
  private static final Grid.Move THREE = new Grid.Move(3, 3, 1, 1, 1, false);
  private static final byte NONE = 0;
  private static final byte RELU = 1;
  private static final byte VALID = 1;

  @Test
  void ofKerasTheyAreWhatTheDenseLayerGets() {
    TranslatedModel model = KerasTranslation.hdf5(SampleKeras.h5());
    byte[] rgb = noise(SIDE);
    Grid expected =
        scaled(rgb, model.facts().input().scaling())
            .convolve(THREE, Grid.floats(1, 108), Grid.floats(2, 4), 1)
            .map(x -> Math.max(0, x))
            .mean();

    assertThat(features(model, rgb, SIDE)).containsExactly(expected.floats(), within(1e-4f));
  }

  /** Its classes are told by a convolution, and only then rows and columns are dropped. */
  @Test
  void ofAMobileNetInTensorFlowLiteTheyAreItsPooledMap() {
    TfliteFiles file = new TfliteFiles();
    int picture = file.quantised(TfliteFiles.UINT8, 1 / 128f, 128, 1, SIDE, SIDE, 3);
    byte[] numbers = numbers(4 * 3);
    int body =
        file.tensor(
            TfliteFiles.UINT8, numbers, new float[] {0.02f}, new long[] {120}, 0, 4, 1, 1, 3);
    int map = file.quantised(TfliteFiles.UINT8, 0.1f, 0, 1, SIDE, SIDE, 4);
    int pooled = file.quantised(TfliteFiles.UINT8, 0.1f, 0, 1, 1, 1, 4);
    int head =
        file.tensor(
            TfliteFiles.UINT8, numbers(5 * 4), new float[] {0.1f}, new long[] {99}, 0, 5, 1, 1, 4);
    int scores = file.quantised(TfliteFiles.UINT8, 0.5f, 128, 1, 1, 1, 5);
    int row = file.quantised(TfliteFiles.UINT8, 0.5f, 128, 1, 5);
    int probabilities = file.quantised(TfliteFiles.UINT8, 1 / 256f, 0, 1, 5);
    file.operator(3, new int[] {picture, body, -1}, map, VALID, 1, 1, RELU, 1, 1);
    file.operator(1, new int[] {map}, pooled, VALID, 1, 1, SIDE, SIDE, NONE);
    file.operator(3, new int[] {pooled, head, -1}, scores, VALID, 1, 1, NONE, 1, 1);
    file.operator(43, new int[] {scores}, row);
    file.operator(25, new int[] {row}, probabilities, 1f);
    TranslatedModel model = TfliteTranslation.translate(file.write(picture, probabilities));

    byte[] rgb = noise(SIDE);
    float[] kernel = new float[12];
    for (int out = 0; out < 4; out++) {
      for (int in = 0; in < 3; in++) {
        kernel[in * 4 + out] = 0.02f * (Byte.toUnsignedInt(numbers[out * 3 + in]) - 120);
      }
    }
    Grid expected =
        scaled(rgb, model.facts().input().scaling())
            .dense(kernel, new float[4])
            .map(x -> Math.max(0, x))
            .mean();
    assertThat(features(model, rgb, SIDE)).containsExactly(expected.floats(), within(1e-4f));
  }

  @Test
  void ofFloatsInTensorFlowLiteTheyAreWhatTheFullyConnectedLayerGets() {
    TfliteFiles file = new TfliteFiles();
    int picture = file.tensor(1, SIDE, SIDE, 3);
    float[] kernel = Grid.floats(7, 2 * 3);
    int map = file.tensor(1, SIDE, SIDE, 2);
    int pooled = file.tensor(1, 2);
    int scores = file.tensor(1, 4);
    int axes = file.integers(new int[] {1, 2}, 2);
    int body = file.constant(kernel, 2, 1, 1, 3);
    int head = file.constant(Grid.floats(8, 8), 4, 2);
    file.operator(3, new int[] {picture, body, -1}, map, VALID, 1, 1, RELU, 1, 1);
    file.operator(40, new int[] {map, axes}, pooled, false);
    file.operator(9, new int[] {pooled, head, -1}, scores, NONE);
    TranslatedModel model = TfliteTranslation.translate(file.write(picture, scores));

    byte[] rgb = noise(SIDE);
    float[] turned = {kernel[0], kernel[3], kernel[1], kernel[4], kernel[2], kernel[5]};
    Grid expected =
        scaled(rgb, model.facts().input().scaling())
            .dense(turned, new float[2])
            .map(x -> Math.max(0, x))
            .mean();
    assertThat(features(model, rgb, SIDE)).containsExactly(expected.floats(), within(1e-4f));
  }

  /** Blue first, one value a channel for its scaling, channels first, a softmax written out. */
  @ParameterizedTest
  @ValueSource(ints = {10, 11, 17})
  void ofOtherToolsTheyAreWhatTheProductGets(int opset) {
    TranslatedModel model =
        OnnxInspection.inspect(OnnxClassifiers.writtenOut(SIDE, opset).build().toByteArray());
    byte[] rgb = noise(SIDE);
    Grid picture = Grid.of(SIDE, SIDE, 3);
    for (int i = 0; i < rgb.length; i++) {
      int channel = i % 3;
      double blueFirst = Byte.toUnsignedInt(rgb[i - channel + 2 - channel]);
      picture.values()[i] = (blueFirst - (100 + channel)) / (50 + channel);
    }
    Grid expected =
        picture
            .convolve(THREE, OnnxClassifiers.BODY, new float[4], 1)
            .map(x -> Math.max(0, x))
            .mean();

    assertThat(features(model, rgb, SIDE)).containsExactly(expected.floats(), within(1e-4f));
  }

  /** SqueezeNet asks each place for the classes and takes the mean of what they say. */
  @Test
  void ofAMapBeforeTheLastLayerTheyAreItsMeans() {
    TranslatedModel model =
        OnnxInspection.inspect(OnnxClassifiers.classesOfPlaces(SIDE).build().toByteArray());
    byte[] rgb = noise(SIDE);
    Grid expected =
        scaled(rgb, PixelScaling.none(PixelScaling.Source.STATED, "as bytes"))
            .convolve(THREE, OnnxClassifiers.BODY, new float[4], 1)
            .map(x -> Math.max(0, x))
            .mean();

    assertThat(model.facts().input().bytes()).isTrue();
    assertThat(features(model, rgb, SIDE)).containsExactly(expected.floats(), within(1e-2f));
  }

  @Test
  void ofDeeplearning4jTheyAreWhatTheFrameworkHandsToTheOutputLayer() throws IOException {
    byte[] zip = SampleDl4j.zip();
    TranslatedModel model = Dl4jTranslation.translate(zip, 1 << 20);
    byte[] rgb = noise(28);
    INDArray grey = Nd4j.create(1, 28 * 28);
    for (int i = 0; i < 28 * 28; i++) {
      double value =
          0.299 * Byte.toUnsignedInt(rgb[3 * i])
              + 0.587 * Byte.toUnsignedInt(rgb[3 * i + 1])
              + 0.114 * Byte.toUnsignedInt(rgb[3 * i + 2]);
      grey.putScalar(i, value / 255);
    }
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(zip));
    float[] expected = network.feedForward(grey).get(5).toFloatVector();
    network.close();
    assertThat(expected).hasSize(12);
    assertThat(features(model, rgb, 28)).containsExactly(expected, within(1e-4f));
  }

  private static float[] features(TranslatedModel model, byte[] rgb, int side) {
    byte[] file = BackboneCut.of(model.onnx(), model.facts()).write(BackboneCut.UNKNOWN);
    try (OnnxRun run = new OnnxRun(file)) {
      return run.bytes(BackboneCut.OUTPUT, rgb, 1, side, side, 3);
    }
  }

  private static Grid scaled(byte[] rgb, PixelScaling scaling) {
    Grid picture = Grid.of(SIDE, SIDE, 3);
    for (int i = 0; i < rgb.length; i++) {
      picture.values()[i] = scaling.apply(Byte.toUnsignedInt(rgb[i]), i % 3);
    }
    return picture;
  }

  private static byte[] noise(int side) {
    byte[] rgb = new byte[side * side * 3];
    new Random(3).nextBytes(rgb);
    return rgb;
  }

  private static byte[] numbers(int count) {
    byte[] numbers = new byte[count];
    new Random(4).nextBytes(numbers);
    return numbers;
  }
}
