package org.diyml.engine.convert.tflite;

import org.diyml.engine.convert.graph.Value;

/** Adds what does the same as a TensorFlow Lite operator to an ONNX graph. */
@FunctionalInterface
interface OperatorTranslation {

  Value apply(Step step);
}
