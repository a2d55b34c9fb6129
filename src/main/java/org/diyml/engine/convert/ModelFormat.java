package org.diyml.engine.convert;

/** What kind of file a model came in. */
public enum ModelFormat {
  ONNX("ONNX"),
  TFLITE("TensorFlow Lite"),
  /** HDF5 with configuration and weights, as Keras 2 saves and Keras 3 can. */
  KERAS_H5("Keras HDF5"),
  /** A zip with {@code config.json} and {@code model.weights.h5}, as Keras 3 saves. */
  KERAS_ZIP("Keras 3"),
  /** A zip with {@code configuration.json} and {@code coefficients.bin}. */
  DL4J_ZIP("Deeplearning4j");

  private final String title;

  ModelFormat(String title) {
    this.title = title;
  }

  /** The format's name as people write it. */
  public String title() {
    return title;
  }
}
