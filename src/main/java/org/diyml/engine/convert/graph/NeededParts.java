package org.diyml.engine.convert.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
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
import org.diyml.engine.EngineFailure;

/** The nodes and weights of a graph that some of its tensors need, under names of their own. */
final class NeededParts {

  private final String input;
  private final Set<String> names = new HashSet<>();
  private final List<NodeProto> nodes = new ArrayList<>();
  private final List<TensorProto> weights;

  NeededParts(GraphProto graph, String input, Collection<String> tensors) {
    this.input = input;
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
    if (!names.contains(input) || !makers.keySet().containsAll(tensors)) {
      throw new EngineFailure("the model does not make " + tensors + " from " + input);
    }
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOutputList().stream().anyMatch(names::contains)) {
        refuseGraphsInside(node);
        nodes.add(node);
      }
    }
    weights =
        graph.getInitializerList().stream()
            .filter(tensor -> names.contains(tensor.getName()))
            .toList();
  }

  /** Names in a graph inside would have to be changed too; no backbone has branches or loops. */
  private static void refuseGraphsInside(NodeProto node) {
    if (node.getAttributeList().stream().anyMatch(AttributeProto::hasG)) {
      throw new EngineFailure("the model has a graph in its operator " + node.getOpType());
    }
  }

  /** The name that a tensor gets; it is none of those that {@link GraphWriter} gives. */
  static String renamed(String tensor) {
    return tensor.isEmpty() ? tensor : "backbone/" + tensor;
  }

  /**
   * The nodes in the order of the graph.
   *
   * @param tensor what they get in place of the graph's input
   */
  List<NodeProto> nodes(String tensor) {
    return nodes.stream().map(node -> renamed(node, tensor)).toList();
  }

  private NodeProto renamed(NodeProto node, String tensor) {
    NodeProto.Builder renamed = node.toBuilder().clearInput().clearOutput();
    renamed.setName(renamed(node.getName()));
    node.getInputList()
        .forEach(name -> renamed.addInput(name.equals(input) ? tensor : renamed(name)));
    node.getOutputList().forEach(name -> renamed.addOutput(renamed(name)));
    return renamed.build();
  }

  List<TensorProto> weights() {
    return weights.stream()
        .map(weight -> weight.toBuilder().setName(renamed(weight.getName())).build())
        .toList();
  }
}
