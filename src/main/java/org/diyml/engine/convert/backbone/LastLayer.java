package org.diyml.engine.convert.backbone;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.diyml.engine.convert.ModelRefused;

/**
 * The layer of a classifier that tells its classes: the last one with weights that the whole answer
 * goes through.
 *
 * @param input name of the tensor that it gets
 * @param picture whether that tensor has rows and columns
 */
record LastLayer(String input, boolean picture) {

  /**
   * Finds it. From the answer backwards, nodes are taken off as soon as nothing needs them any
   * more; where a single tensor is left to be made, everything goes through it.
   *
   * @throws ModelRefused if there is none, or no layer with weights before it
   */
  static LastLayer of(GraphProto graph, String input, String output) {
    DataFlow flow = new DataFlow(graph, input, output);
    flow.nodes().forEach(LastLayer::refuseBranches);
    Map<String, NodeProto> makers = new HashMap<>();
    Map<String, Integer> users = new HashMap<>();
    int layers = 0;
    for (NodeProto node : flow.nodes()) {
      node.getOutputList().forEach(name -> makers.put(name, node));
      flow.received(node).forEach(name -> users.merge(name, 1, Integer::sum));
      layers += isLayer(node, flow) ? 1 : 0;
    }
    Set<String> open = new HashSet<>(Set.of(output));
    Deque<String> ready = new ArrayDeque<>(open);
    while (!ready.isEmpty()) {
      String tensor = ready.remove();
      NodeProto node = makers.get(tensor);
      if (node == null || !open.contains(tensor) || isUsed(node, users)) {
        continue;
      }
      if (isLayer(node, flow)) {
        layers--;
        if (open.size() == 1) {
          return before(node, layers);
        }
      }
      open.removeAll(node.getOutputList());
      for (String name : flow.received(node)) {
        open.add(name);
        if (users.merge(name, -1, Integer::sum) == 0) {
          ready.add(name);
        }
      }
    }
    throw new ModelRefused(
        "It has no last layer that could be replaced: nothing with weights that its whole answer"
            + " goes through.");
  }

  private static boolean isUsed(NodeProto node, Map<String, Integer> users) {
    return node.getOutputList().stream().anyMatch(name -> users.getOrDefault(name, 0) > 0);
  }

  private static LastLayer before(NodeProto node, int layersBefore) {
    if (layersBefore == 0) {
      throw new ModelRefused(
          "Before its last layer it has none with weights, so it knows nothing of pictures that"
              + " another model could start from.");
    }
    return new LastLayer(node.getInput(0), node.getOpType().equals("Conv"));
  }

  private static void refuseBranches(NodeProto node) {
    if (node.getAttributeList().stream().anyMatch(AttributeProto::hasG)) {
      throw new ModelRefused(
          "It has branches, in its operator %s. Export it without."
              .formatted(node.getOpType()));
    }
  }

  /** Whether a node mixes what it gets by weights of its own. */
  private static boolean isLayer(NodeProto node, DataFlow flow) {
    boolean mixes =
        switch (node.getOpType()) {
          case "Gemm" -> attribute(node, "transA", 0) == 0;
          case "MatMul" -> true;
          case "Conv" -> attribute(node, "group", 1) == 1;
          default -> false;
        };
    return mixes && flow.carries(node.getInput(0)) && !flow.carries(node.getInput(1));
  }

  private static long attribute(NodeProto node, String name, long otherwise) {
    return node.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .mapToLong(AttributeProto::getI)
        .findFirst()
        .orElse(otherwise);
  }
}
