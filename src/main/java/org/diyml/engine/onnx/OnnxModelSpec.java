package org.diyml.engine.onnx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.diyml.engine.EngineFailure;

/**
 * What has to be known of a model file, taken from its card. The input is always unsigned bytes,
 * {@code [n, size, size, 3]}, red, green, blue; normalisation is inside the network.
 *
 * @param name the model's name
 * @param file the ONNX file
 * @param sha256 of the file, in hexadecimal; whoever reads the card has verified it
 * @param inputName name of the input
 * @param inputSize side of the square in pixels that the network was trained with
 * @param outputs name of each output that the network has
 * @param labels in the order of the outputs; empty for a backbone
 */
public record OnnxModelSpec(
    String name,
    Path file,
    String sha256,
    String inputName,
    int inputSize,
    Map<OnnxOutput, String> outputs,
    List<String> labels) {

  public OnnxModelSpec {
    outputs = Map.copyOf(outputs);
    labels = List.copyOf(labels);
  }

  String outputName(OnnxOutput output) {
    String outputName = outputs.get(output);
    if (outputName == null) {
      throw new EngineFailure("model " + name + " has no output " + output.cardKey());
    }
    return outputName;
  }
}
