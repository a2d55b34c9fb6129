package org.diyml.engine.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The program that {@link ModelTrial} runs in a process of its own: a file that makes the runtime
 * crash ends this process and no other. It needs nothing but the runtime.
 */
final class TrialProcess {

  /** What precedes the numbers that the model answered for one picture. */
  static final String ANSWER = "answer: ";

  private TrialProcess() {}

  /**
   * Runs a model on one grey picture.
   *
   * @param arguments file, name of the input, whether it takes bytes, its shape with commas, name
   *     of the output
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    try {
      float[] answer =
          run(
              arguments[0],
              arguments[1],
              Boolean.parseBoolean(arguments[2]),
              Arrays.stream(arguments[3].split(",")).mapToLong(Long::parseLong).toArray(),
              arguments[4]);
      String numbers =
          IntStream.range(0, answer.length)
              .mapToObj(i -> Float.toString(answer[i]))
              .collect(Collectors.joining(","));
      out.println(ANSWER + numbers);
    } catch (OrtException e) {
      out.println(e.getMessage());
      System.exit(1);
    }
  }

  private static float[] run(
      String file, String inputName, boolean bytes, long[] shape, String outputName)
      throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    environment.setTelemetry(false);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        OrtSession session = environment.createSession(file, options);
        OnnxTensor input = picture(environment, bytes, shape);
        OrtSession.Result result = session.run(Map.of(inputName, input), Set.of(outputName))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      TensorInfo info = output.getInfo();
      FloatBuffer values = output.getFloatBuffer();
      if (values == null) {
        throw new OrtException("the output is " + info + ", not 32-bit floats");
      }
      float[] answer = new float[values.remaining()];
      values.get(answer);
      return answer;
    }
  }

  private static OnnxTensor picture(OrtEnvironment environment, boolean bytes, long[] shape)
      throws OrtException {
    int size = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    if (bytes) {
      return OnnxTensor.createTensor(
          environment, ByteBuffer.allocateDirect(size), shape, OnnxJavaType.UINT8);
    }
    FloatBuffer floats =
        ByteBuffer.allocateDirect(size * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    return OnnxTensor.createTensor(environment, floats, shape);
  }
}
