package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diyml.engine.convert.OutputMeaning;

/** Finds the operator that makes the numbers of an output. */
public final class LastOperator {

  private static final Set<String> KEEP_NUMBERS =
      Set.of(
          "Identity",
          "Cast",
          "Clip",
          "Flatten",
          "Reshape",
          "Squeeze",
          "Unsqueeze",
          "Transpose",
          "Dropout",
          "QuantizeLinear",
          "DequantizeLinear");

  private final Map<String, NodeProto> makers = new HashMap<>();

  /** Looks through a graph's nodes. */
  public LastOperator(GraphProto graph) {
    for (NodeProto node : graph.getNodeList()) {
      node.getOutputList().forEach(output -> makers.put(output, node));
    }
  }

  /** The node that makes an output, past those that only hold its numbers in another way. */
  public Optional<NodeProto> of(String output) {
    NodeProto node = makers.get(output);
    // A graph from elsewhere may go round in a circle.
    for (int steps = 0;
        steps < makers.size()
            && node != null
            && KEEP_NUMBERS.contains(node.getOpType())
            && node.getInputCount() > 0
            && makers.containsKey(node.getInput(0));
        steps++) {
      node = makers.get(node.getInput(0));
    }
    return Optional.ofNullable(node);
  }

  /** What an output means, as far as its last operator tells. */
  public OutputMeaning meaning(String output) {
    return switch (of(output).map(NodeProto::getOpType).orElse("")) {
      case "Softmax" -> OutputMeaning.PROBABILITIES;
      case "LogSoftmax" -> OutputMeaning.LOG_PROBABILITIES;
      case "Sigmoid", "HardSigmoid" -> OutputMeaning.INDEPENDENT;
      default -> OutputMeaning.LOGITS;
    };
  }
}
