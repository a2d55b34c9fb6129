package org.diyml.engine.convert.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.diyml.engine.convert.onnx.OnnxFiles.classifier;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.diyml.engine.convert.Hostile;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.dl4j.SampleDl4j;
import org.diyml.engine.convert.keras.KerasFiles;
import org.diyml.engine.convert.keras.SampleKeras;
import org.diyml.engine.convert.tflite.SampleTflite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken, or made to break. Each is refused with a sentence, soon and in bounds. */
@Timeout(60)
class HostileFilesTest {

  private static final long MEGABYTE = 1 << 20;

  private final ModelTranslation translation = new ModelTranslation(200 * MEGABYTE);

  @TempDir Path folder;

  private TranslatedModel take(byte[] content, String name) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return translation.translate(translation.open(file));
  }

  private void refuse(byte[] content, String word) {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> take(content, "model.onnx"))
        .withMessageContaining(word)
        .withMessageNotContaining(folder.toString());
  }

  private static Stream<byte[]> whole() {
    return Stream.of(
        SampleKeras.h5(),
        SampleKeras.keras(),
        SampleTflite.quantised(),
        SampleDl4j.zip(),
        classifier().build().toByteArray());
  }

  @ParameterizedTest
  @MethodSource("whole")
  void isTakenWhole(byte[] file) throws IOException {
    assertThat(take(file, "wrong-ending.png").facts().output().classes()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("whole")
  void cutOffAnywhereIsRefusedOrComplete(byte[] file) {
    int step = Math.max(1, file.length / 97);
    int refused = 0;
    for (int length = 0; length < file.length; length += step) {
      refused += isRefused(Arrays.copyOf(file, length)) ? 1 : 0;
    }
    // The last bytes of a file may be ones that nobody needs.
    assertThat(refused).isGreaterThan(80);
  }

  /** Any other answer than a refusal or a model is an error. */
  private boolean isRefused(byte[] file) {
    try {
      take(file, "model");
      return false;
    } catch (ModelRefused e) {
      assertThat(e.getMessage()).isNotBlank();
      return true;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("whole")
  void bytesThatWereChangedDoNoHarm(byte[] file) {
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      byte[] changed = file.clone();
      for (int j = 0; j <= i % 4; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      isRefused(changed);
    }
  }

  @Test
  void aHundredMegabytesOfZerosAreRefused() throws IOException {
    Path zeros = folder.resolve("zeros.h5");
    try (RandomAccessFile file = new RandomAccessFile(zeros.toFile(), "rw")) {
      file.setLength(100 * MEGABYTE);
    }
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> translation.open(zeros))
        .withMessageContaining("no model");
  }

  @Test
  void whatIsTooLargeIsNotRead() throws IOException {
    Path large = folder.resolve("large.onnx");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 40);
    }
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> translation.open(large))
        .withMessageContaining("at most 200 MB");
  }

  static Stream<Hostile> foreign() {
    return ForeignFiles.all();
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void otherFormatsAreNamed(Hostile hostile) {
    refuse(hostile.file(), hostile.word());
  }

  @Test
  void aZipOfModelAndLabelsIsTaken() throws IOException {
    byte[] bundle =
        KerasFiles.zip(
            List.of("converted/labels.txt", "converted/model.tflite"),
            List.of("0 cat\n1 dog\n2 big bird\n".getBytes(), SampleTflite.quantised()));

    TranslatedModel model = take(bundle, "converted_tflite.zip");

    assertThat(model.format()).isEqualTo(ModelFormat.TFLITE);
    assertThat(model.facts().labels()).containsExactly("cat", "dog", "big bird");
  }

  @Test
  void labelsOfAnotherNumberAreRefused() {
    refuse(
        KerasFiles.zip(
            List.of("labels.txt", "model.tflite"),
            List.of("cat\ndog\n".getBytes(), SampleTflite.quantised())),
        "3 classes");
  }

  @Test
  void aZipThatSwellsIsRefused() {
    byte[] zip =
        KerasFiles.zip(List.of("model.onnx"), List.of(new byte[(int) (3 * MEGABYTE)]));
    ModelTranslation small = new ModelTranslation(MEGABYTE);
    assertThat(zip.length).isLessThan((int) MEGABYTE);
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(
            () -> {
              Path file = folder.resolve("bomb.zip");
              Files.write(file, zip);
              small.open(file);
            })
        .withMessageContaining("1 MB unpacked");
  }

  @Test
  void millionsOfEmptyOperationsAreCountedBeforeTheyAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    byte[] graph = new byte[40 << 20];
    for (int i = 0; i < graph.length; i += 2) {
      graph[i] = 0x0A;
    }
    out.writeInt64(1, 8);
    out.writeBytes(7, ByteString.copyFrom(graph));
    out.flush();
    refuse(bytes.toByteArray(), "million parts");
  }

  @Test
  void operationsInOperationsInOperationsAreRefused() {
    GraphProto inner = GraphProto.newBuilder().setName("g").build();
    for (int i = 0; i < 30; i++) {
      inner =
          GraphProto.newBuilder()
              .addNode(
                  NodeProto.newBuilder()
                      .setOpType("If")
                      .addAttribute(AttributeProto.newBuilder().setName("then_branch").setG(inner)))
              .build();
    }
    ModelProto.Builder model = classifier();
    model.getGraphBuilder().addAllNode(inner.getNodeList());
    refuse(model.build().toByteArray(), "deep");
  }

  @Test
  void nestingWithoutEndIsRefused() throws IOException {
    byte[] inner = new byte[0];
    for (int i = 0; i < 3000; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      // Graph, node, attribute, graph …: each is the field of the next that holds it.
      out.writeByteArray(new int[] {6, 5, 1}[i % 3], inner);
      out.flush();
      inner = bytes.toByteArray();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeInt64(1, 8);
    out.writeByteArray(7, inner);
    out.flush();
    refuse(bytes.toByteArray(), "deep");
  }

  @Test
  void offsetsThatLeaveAFlatbufferAreRefused() {
    for (int offset : new int[] {8, 100, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      byte[] file = SampleTflite.quantised();
      ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(0, offset);
      assertThat(isRefused(file)).as("offset %d", offset).isTrue();
    }
  }

  @Test
  void weightsUsedAgainAndAgainDoNotGrowWithoutBounds() {
    refuse(SampleTflite.repeated(1 << 20, 60), "many times larger");
  }
}
