package org.diyml.engine.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import org.diyml.engine.EngineFailure;

/**
 * A model that ONNX Runtime has loaded.
 *
 * @param environment tensors are made in
 * @param session of the model alone
 * @param model what it is, for messages
 */
record OnnxSession(OrtEnvironment environment, OrtSession session, String model)
    implements AutoCloseable {

  /**
   * Loads a file.
   *
   * @param threads threads that one call may use
   * @throws EngineFailure if it cannot be loaded
   */
  static OnnxSession of(Path file, int threads, String model) {
    return open(
        (environment, options) -> environment.createSession(file.toString(), options),
        threads,
        model);
  }

  /** The same of a file's bytes. */
  static OnnxSession of(byte[] onnx, int threads, String model) {
    return open(
        (environment, options) -> environment.createSession(onnx, options), threads, model);
  }

  private static OnnxSession open(Loading loading, int threads, String model) {
    OnnxNatives.unpack();
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "diyml");
      environment.setTelemetry(false);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        // Its workers would go on spinning between runs, at the cost of those who decode pictures.
        options.addConfigEntry("session.force_spinning_stop", "1");
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        return new OnnxSession(environment, loading.load(environment, options), model);
      }
    } catch (OrtException e) {
      throw new EngineFailure("cannot load " + model, e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new EngineFailure("cannot close " + model, e);
    }
  }

  private interface Loading {
    OrtSession load(OrtEnvironment environment, OrtSession.SessionOptions options)
        throws OrtException;
  }
}
