package org.diyml.engine.convert.backbone;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way from a graph's input to one of its outputs. Weights, and what is computed of them alone,
 * are not on it.
 */
final class DataFlow {

  private final Map<String, NodeProto> makers = new HashMap<>();
  private final Set<String> dependent = new HashSet<>();
  private final List<NodeProto> nodes = new ArrayList<>();

  DataFlow(GraphProto graph, String input, String output) {
    Map<String, List<NodeProto>> users = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      node.getOutputList().forEach(name -> makers.put(name, node));
      node.getInputList()
          .forEach(name -> users.computeIfAbsent(name, key -> new ArrayList<>()).add(node));
    }
    dependent.add(input);
    Deque<String> open = new ArrayDeque<>(List.of(input));
    while (!open.isEmpty()) {
      for (NodeProto user : users.getOrDefault(open.remove(), List.of())) {
        user.getOutputList().stream().filter(dependent::add).forEach(open::add);
      }
    }
    need(output);
  }

  private void need(String output) {
    Set<NodeProto> needed = new HashSet<>();
    Set<String> seen = new HashSet<>(List.of(output));
    Deque<String> open = new ArrayDeque<>(List.of(output));
    while (!open.isEmpty()) {
      String name = open.remove();
      NodeProto maker = makers.get(name);
      if (dependent.contains(name) && maker != null && needed.add(maker)) {
        nodes.add(maker);
        maker.getInputList().stream().filter(seen::add).forEach(open::add);
      }
    }
  }

  /** The nodes on the way, in no order. */
  List<NodeProto> nodes() {
    return nodes;
  }

  /** What a node gets that comes from the input, each once. */
  Set<String> received(NodeProto node) {
    Set<String> received = new HashSet<>(node.getInputList());
    received.retainAll(dependent);
    return received;
  }

  /** Whether a tensor depends on the input. */
  boolean carries(String tensor) {
    return dependent.contains(tensor);
  }
}
