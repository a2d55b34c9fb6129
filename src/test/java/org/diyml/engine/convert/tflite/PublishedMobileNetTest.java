package org.diyml.engine.convert.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.diyml.engine.analysis.SharedFolder;
import org.diyml.engine.convert.OnnxRun;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.Photos;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.TranslatedModel;
import org.junit.jupiter.api.Test;

/** The 8-bit MobileNetV2 as it is published, against the same network made into ONNX elsewhere. */
class PublishedMobileNetTest {

  private static final int SIZE = 224;
  private static final int BACKGROUND = 1;

  private final Optional<Path> tflite =
      SharedFolder.find("models/mobilenet_v2_1.0_224_quant.tflite");
  private final Optional<Path> onnx = SharedFolder.find("models/mobilenet-v2-imagenet.onnx");
  private final Optional<Path> stamps = SharedFolder.find("data/stamps.zip");

  @Test
  void answersAsTheSameNetworkInOnnx() throws IOException {
    assumeTrue(tflite.isPresent() && onnx.isPresent() && stamps.isPresent(), "not there");

    TranslatedModel model = TfliteTranslation.translate(Files.readAllBytes(tflite.orElseThrow()));

    assertThat(model.facts().input().width()).isEqualTo(SIZE);
    assertThat(model.facts().output().classes()).isEqualTo(1001);
    assertThat(model.facts().output().meaning()).isEqualTo(OutputMeaning.PROBABILITIES);
    PixelScaling scaling = model.facts().input().scaling();
    assertThat(scaling.source()).isEqualTo(PixelScaling.Source.STATED);
    try (OnnxRun ours = new OnnxRun(model.onnx());
        OnnxRun theirs = new OnnxRun(Files.readAllBytes(onnx.orElseThrow()))) {
      List<byte[]> photos = Photos.squashed(stamps.orElseThrow(), 10, SIZE);
      assertThat(photos).hasSizeGreaterThan(15);
      for (byte[] photo : photos) {
        compare(
            ours.floats(Photos.scaled(photo, scaling), 1, SIZE, SIZE, 3),
            theirs.bytes("probabilities", photo, 1, SIZE, SIZE, 3));
      }
    }
  }

  private static void compare(float[] ours, float[] theirs) {
    assertThat(ours).hasSize(1001);
    assertThat(theirs).hasSize(1000);
    double furthest = 0;
    int top = 0;
    int wanted = 0;
    for (int i = 0; i < theirs.length; i++) {
      furthest = Math.max(furthest, Math.abs(ours[i + BACKGROUND] - theirs[i]));
      top = ours[i + BACKGROUND] > ours[top + BACKGROUND] ? i : top;
      wanted = theirs[i] > theirs[wanted] ? i : wanted;
    }
    assertThat(furthest).isLessThan(0.02);
    assertThat(top).isEqualTo(wanted);
  }
}
