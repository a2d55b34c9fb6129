package org.diyml.engine.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.pictures.RgbPixels;

/** A loaded network and the batches that run through it. Safe for use by several threads. */
final class OnnxNetwork implements AutoCloseable {

  /** More at once is no faster on CPU and only takes memory. */
  static final int BATCH = 32;

  private final OnnxModelSpec spec;
  private final OnnxSession model;

  OnnxNetwork(OnnxModelSpec spec, int threads) {
    this.spec = spec;
    this.model =
        OnnxSession.of(spec.file(), threads, "model " + spec.name() + " from " + spec.file());
  }

  /**
   * Runs pictures through the network, at most {@value #BATCH} at a time.
   *
   * @param rgb pictures of {@code size·size·3} bytes
   * @param wanted the outputs to compute
   * @param consumer called for each picture in turn with its position and its slice of each output;
   *     the buffers are valid during the call only
   */
  void run(
      List<byte[]> rgb,
      int size,
      Set<OnnxOutput> wanted,
      BiConsumer<Integer, Map<OnnxOutput, FloatBuffer>> consumer) {
    for (int from = 0; from < rgb.size(); from += BATCH) {
      int first = from;
      List<byte[]> batch = rgb.subList(from, Math.min(rgb.size(), from + BATCH));
      runBatch(batch, size, wanted, (i, outputs) -> consumer.accept(first + i, outputs));
    }
  }

  private void runBatch(
      List<byte[]> batch,
      int size,
      Set<OnnxOutput> wanted,
      BiConsumer<Integer, Map<OnnxOutput, FloatBuffer>> consumer) {
    long[] shape = {batch.size(), size, size, RgbPixels.CHANNELS};
    Set<String> names = wanted.stream().map(spec::outputName).collect(Collectors.toSet());
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                model.environment(), pack(batch, size), shape, OnnxJavaType.UINT8);
        OrtSession.Result result = model.session().run(Map.of(spec.inputName(), input), names)) {
      Map<OnnxOutput, FloatBuffer> outputs = new EnumMap<>(OnnxOutput.class);
      for (OnnxOutput output : wanted) {
        outputs.put(output, floats(result, output));
      }
      for (int i = 0; i < batch.size(); i++) {
        consumer.accept(i, slices(outputs, i, batch.size()));
      }
    } catch (OrtException e) {
      throw new EngineFailure("model " + spec.name() + " failed", e);
    }
  }

  private static ByteBuffer pack(List<byte[]> batch, int size) {
    int pictureBytes = size * size * RgbPixels.CHANNELS;
    ByteBuffer buffer = ByteBuffer.allocateDirect(batch.size() * pictureBytes);
    for (byte[] picture : batch) {
      if (picture.length != pictureBytes) {
        throw new IllegalArgumentException(picture.length + " bytes, wanted " + pictureBytes);
      }
      buffer.put(picture);
    }
    return buffer.rewind();
  }

  private FloatBuffer floats(OrtSession.Result result, OnnxOutput output) {
    return result
        .get(spec.outputName(output))
        .map(OnnxTensor.class::cast)
        .map(OnnxTensor::getFloatBuffer)
        .orElseThrow(
            () -> new EngineFailure("model " + spec.name() + " gave no " + output.cardKey()));
  }

  private static Map<OnnxOutput, FloatBuffer> slices(
      Map<OnnxOutput, FloatBuffer> outputs, int index, int count) {
    Map<OnnxOutput, FloatBuffer> slices = new EnumMap<>(OnnxOutput.class);
    outputs.forEach(
        (output, buffer) -> {
          int length = buffer.capacity() / count;
          slices.put(output, buffer.slice(index * length, length));
        });
    return slices;
  }

  /** Lengths of the input's axes, -1 for any. */
  long[] inputShape() {
    try {
      return shape(model.session().getInputInfo(), spec.inputName());
    } catch (OrtException e) {
      throw new EngineFailure("model " + spec.name() + " does not tell its inputs", e);
    }
  }

  /** Lengths of an output's axes, -1 for any. */
  long[] outputShape(OnnxOutput output) {
    try {
      return shape(model.session().getOutputInfo(), spec.outputName(output));
    } catch (OrtException e) {
      throw new EngineFailure("model " + spec.name() + " does not tell its outputs", e);
    }
  }

  private long[] shape(Map<String, NodeInfo> known, String name) {
    if (known.get(name) == null || !(known.get(name).getInfo() instanceof TensorInfo tensor)) {
      throw new EngineFailure("model " + spec.name() + " has no tensor " + name);
    }
    return tensor.getShape();
  }

  /** Weights are stored as half floats and widened when they are loaded. */
  long memory() {
    return OnnxMemory.ofHalfFloats(spec.file());
  }

  @Override
  public void close() {
    model.close();
  }
}
