package org.diyml.engine.convert.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.diyml.engine.convert.Grid;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.TranslatedModel;
import org.junit.jupiter.api.Test;

/** Weights of 8 and 16 bits, and what 8-bit inputs say of pixels. */
class TfliteQuantisationTest {

  private static final int[] PICTURE = {1, 4, 4, 3};

  @Test
  void weightsOfEightBitsAreWhatTheyStandFor() {
    byte[] numbers = {(byte) 0, (byte) 255, (byte) 128, (byte) 100, (byte) 7, (byte) 200};
    TfliteFiles file = new TfliteFiles();
    int picture = file.quantised(TfliteFiles.UINT8, 1 / 128f, 128, PICTURE);
    int pooled = file.quantised(TfliteFiles.UINT8, 1 / 128f, 128, 1, 3);
    int axes = file.integers(new int[] {1, 2}, 2);
    int weights =
        file.tensor(
            TfliteFiles.UINT8, numbers, new float[] {0.5f}, new long[] {100}, 0, 2, 3);
    int scores = file.quantised(TfliteFiles.UINT8, 0.1f, 100, 1, 2);
    int probabilities = file.quantised(TfliteFiles.UINT8, 1 / 256f, 0, 1, 2);
    file.operator(40, new int[] {picture, axes}, pooled, false);
    file.operator(9, new int[] {pooled, weights, -1}, scores, (byte) 0);
    file.operator(25, new int[] {scores}, probabilities, 1f);

    TranslatedModel model = TfliteTranslation.translate(file.write(picture, probabilities));

    PixelScaling scaling = model.facts().input().scaling();
    assertThat(scaling.source()).isEqualTo(PixelScaling.Source.STATED);
    assertThat(scaling.apply(0, 0)).isEqualTo(-1);
    assertThat(scaling.apply(192, 0)).isEqualTo(0.5f);
    assertThat(model.facts().output().meaning()).isEqualTo(OutputMeaning.PROBABILITIES);
    float[] pixels = new float[48];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = new float[] {0.2f, -0.5f, 0.25f}[i % 3];
    }
    double one = 0.5 * (0.2 * -100 + -0.5 * 155 + 0.25 * 28);
    double other = 0.5 * (0.2 * 0 + -0.5 * -93 + 0.25 * 100);
    // 8 bits hold scores from -10 to 15.5 here; both are beyond.
    double least = Math.max(-10, one);
    double most = Math.min(15.5, other);
    double share = 1 / (1 + Math.exp(most - least));
    float[] answer = OnnxRun.of(model.onnx(), pixels, 1, 4, 4, 3);
    assertThat((double) answer[0]).isCloseTo(share, within(1e-6));
    assertThat((double) answer[1]).isCloseTo(1 - share, within(1e-6));
  }

  @Test
  void signedWeightsHaveAScaleForEachChannel() {
    float[] scales = {0.5f, 0.25f};
    byte[] numbers = {10, -20, 30, 40, 50, -60};
    TfliteFiles file = new TfliteFiles();
    int picture = file.quantised(TfliteFiles.INT8, 1 / 255f, -128, PICTURE);
    int weights =
        file.tensor(TfliteFiles.INT8, numbers, scales, new long[] {0, 0}, 0, 2, 1, 1, 3);
    int result = file.tensor(1, 4, 4, 2);
    file.operator(3, new int[] {picture, weights, -1}, result, (byte) 0, 1, 1, (byte) 0, 1, 1);

    TranslatedModel model = TfliteTranslation.translate(file.write(picture, result));

    assertThat(model.facts().input().scaling().apply(0, 0)).isZero();
    assertThat(model.facts().input().scaling().apply(255, 0)).isCloseTo(1f, within(1e-6f));
    Grid pixels = Grid.noise(1, 4, 4, 3);
    float[] kernel = {5, 10, -10, 12.5f, 15, -15};
    Grid expected = pixels.dense(kernel, new float[2]);
    float[] answer = OnnxRun.of(model.onnx(), pixels.floats(), 1, 4, 4, 3);
    for (int i = 0; i < answer.length; i++) {
      assertThat((double) answer[i]).isCloseTo(expected.values()[i], within(1e-4));
    }
  }

  @Test
  void weightsOfSixteenBitsAreTakenThroughTheirCast() {
    short[] halves = {0x3C00, (short) 0xC000, 0x3555, 0x0001, 0x7BFF, (short) 0x8000};
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(halves);
    TfliteFiles file = new TfliteFiles();
    int picture = file.tensor(PICTURE);
    int stored =
        file.tensor(TfliteFiles.FLOAT16, bytes.array(), new float[0], new long[0], 0, 2, 1, 1, 3);
    int weights = file.tensor(2, 1, 1, 3);
    int result = file.tensor(1, 4, 4, 2);
    file.operator(6, new int[] {stored}, weights);
    file.operator(3, new int[] {picture, weights, -1}, result, (byte) 0, 1, 1, (byte) 0, 1, 1);

    TranslatedModel model = TfliteTranslation.translate(file.write(picture, result));

    float[] answer = OnnxRun.of(model.onnx(), ones(), 1, 4, 4, 3);
    assertThat((double) answer[0]).isCloseTo(1 - 2 + 0.333251953125, within(1e-6));
    assertThat((double) answer[1]).isCloseTo(65504 + Math.scalb(1.0, -24), within(1e-2));
  }

  private static float[] ones() {
    float[] ones = new float[48];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void shapesComputedFromTheBatchAreNotNeeded() {
    TfliteFiles file = new TfliteFiles();
    int picture = file.tensor(PICTURE);
    int lengths = file.tensor(TfliteFiles.INT32, null, new float[0], new long[0], 0, 4);
    int batch = file.tensor(TfliteFiles.INT32, null, new float[0], new long[0], 0);
    int target = file.tensor(TfliteFiles.INT32, null, new float[0], new long[0], 0, 2);
    int row = file.tensor(1, 48);
    int zero = file.integers(new int[] {0}, 1);
    int one = file.integers(new int[] {1}, 1);
    int count = file.integers(new int[] {48}, 1);
    file.operator(77, new int[] {picture}, lengths);
    file.operator(45, new int[] {lengths, zero, one, one}, batch);
    file.operator(83, new int[] {batch, count}, target);
    file.operator(22, new int[] {picture, target}, row);

    TranslatedModel model = TfliteTranslation.translate(file.write(picture, row));

    Grid pixels = Grid.noise(2, 4, 4, 3);
    assertThat(OnnxRun.of(model.onnx(), pixels.floats(), 1, 4, 4, 3)).isEqualTo(pixels.floats());
  }

  @Test
  void theFirstUnknownOperatorIsNamed() {
    TfliteFiles file = new TfliteFiles();
    int picture = file.tensor(PICTURE);
    int middle = file.tensor(PICTURE);
    int result = file.tensor(PICTURE);
    file.operator(19, new int[] {picture}, middle);
    file.operator(13, new int[] {middle}, result);

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> TfliteTranslation.translate(file.write(picture, result)))
        .withMessageContaining("LOCAL_RESPONSE_NORMALIZATION");
  }

  @Test
  void operatorsOfSomebodysOwnAreNamed() {
    TfliteFiles file = new TfliteFiles();
    int picture = file.tensor(PICTURE);
    int result = file.tensor(PICTURE);
    file.custom("TFLite_Detection_PostProcess", new int[] {picture}, result);

    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> TfliteTranslation.translate(file.write(picture, result)))
        .withMessageContaining("TFLite_Detection_PostProcess");
  }
}
