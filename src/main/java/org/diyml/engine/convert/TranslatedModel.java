package org.diyml.engine.convert;

import java.util.List;
import java.util.Optional;

/**
 * A model of another tool that can be run in ONNX Runtime.
 *
 * @param format what it came as
 * @param onnx the graph, with its weights inside; its metadata tell how to feed it
 * @param facts what was understood of it
 */
public record TranslatedModel(ModelFormat format, byte[] onnx, ModelFacts facts) {

  /** The same with other labels, where the person or a file beside the model named them. */
  public TranslatedModel withLabels(Optional<List<String>> labels) {
    return labels
        .map(given -> new TranslatedModel(format, onnx, facts.withLabels(given)))
        .orElse(this);
  }
}
