package org.diyml.engine.convert;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;

/** Runs ONNX files in the real runtime. */
public final class OnnxRun implements AutoCloseable {

  private final OrtSession session;

  public OnnxRun(byte[] onnx) {
    try {
      session = OrtEnvironment.getEnvironment().createSession(onnx);
    } catch (OrtException e) {
      throw new AssertionError("not a file that can be run", e);
    }
  }

  /** Runs once. */
  public static float[] of(byte[] onnx, float[] values, long... shape) {
    try (OnnxRun run = new OnnxRun(onnx)) {
      return run.floats(values, shape);
    }
  }

  /** The first output for an input of floats. */
  public float[] floats(float[] values, long... shape) {
    try (OnnxTensor input =
        OnnxTensor.createTensor(
            OrtEnvironment.getEnvironment(), FloatBuffer.wrap(values), shape)) {
      return run(input, session.getOutputNames().iterator().next());
    } catch (OrtException e) {
      throw new AssertionError(e);
    }
  }

  /** A named output for an input of unsigned bytes. */
  public float[] bytes(String output, byte[] values, long... shape) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(values.length).put(values).rewind();
    try (OnnxTensor input =
        OnnxTensor.createTensor(
            OrtEnvironment.getEnvironment(), buffer, shape, OnnxJavaType.UINT8)) {
      return run(input, output);
    } catch (OrtException e) {
      throw new AssertionError(e);
    }
  }

  private float[] run(OnnxTensor input, String output) throws OrtException {
    String name = session.getInputNames().iterator().next();
    try (OrtSession.Result result = session.run(Map.of(name, input), Set.of(output))) {
      FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] answer = new float[buffer.remaining()];
      buffer.get(answer);
      return answer;
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new AssertionError(e);
    }
  }
}
