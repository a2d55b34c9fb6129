package org.diyml.engine.convert.keras;

import org.diyml.engine.convert.graph.Value;

/** Adds what does the same as a Keras layer to an ONNX graph. */
@FunctionalInterface
interface LayerTranslation {

  Value apply(LayerStep step);
}
