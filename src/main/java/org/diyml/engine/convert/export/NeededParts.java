package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes and weights of a graph that some of its tensors need. */
final class NeededParts {

  private final Set<String> names = new HashSet<>();
  private final List<NodeProto> nodes = new ArrayList<>();
  private final List<TensorProto> weights;

  NeededParts(GraphProto graph, Collection<String> tensors) {
    Map<String, NodeProto> makers = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      node.getOutputList().forEach(output -> makers.put(output, node));
    }
    Deque<String> open = new ArrayDeque<>(tensors);
    while (!open.isEmpty()) {
      String name = open.remove();
      if (names.add(name) && makers.containsKey(name)) {
        open.addAll(makers.get(name).getInputList());
      }
    }
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOutputList().stream().anyMatch(names::contains)) {
        nodes.add(node);
      }
    }
    weights =
        graph.getInitializerList().stream()
            .filter(tensor -> names.contains(tensor.getName()))
            .toList();
  }

  boolean holds(String tensor) {
    return names.contains(tensor);
  }

  boolean makes(String tensor) {
    return nodes.stream().anyMatch(node -> node.getOutputList().contains(tensor));
  }

  /** In the order of the graph. */
  List<NodeProto> nodes() {
    return nodes;
  }

  List<TensorProto> weights() {
    return weights;
  }
}
