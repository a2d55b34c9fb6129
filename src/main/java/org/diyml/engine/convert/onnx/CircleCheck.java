package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.diyml.engine.convert.ModelRefused;

/** Sees that a graph can be run in some order. */
final class CircleCheck {

  private final GraphProto graph;
  private final Map<String, Integer> makers = new HashMap<>();
  private final Map<Integer, List<Integer>> users = new HashMap<>();

  private CircleCheck(GraphProto graph) {
    this.graph = graph;
  }

  static void check(GraphProto graph) {
    CircleCheck check = new CircleCheck(graph);
    check.findMakers();
    check.run();
  }

  private void findMakers() {
    for (int i = 0; i < graph.getNodeCount(); i++) {
      for (String output : graph.getNode(i).getOutputList()) {
        if (!output.isEmpty() && makers.put(output, i) != null) {
          throw new ModelRefused(
              "Two operations of the ONNX file make " + output + ". Export the model again.");
        }
      }
    }
  }

  private void run() {
    Set<String> given = new HashSet<>();
    graph.getInputList().stream().map(ValueInfoProto::getName).forEach(given::add);
    graph.getInitializerList().stream().map(TensorProto::getName).forEach(given::add);
    int[] missing = new int[graph.getNodeCount()];
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < missing.length; i++) {
      missing[i] = waitFor(i, given);
      if (missing[i] == 0) {
        ready.add(i);
      }
    }
    int done = 0;
    while (!ready.isEmpty()) {
      done++;
      for (int user : users.getOrDefault(ready.remove(), List.of())) {
        if (--missing[user] == 0) {
          ready.add(user);
        }
      }
    }
    if (done < missing.length) {
      throw new ModelRefused(
          "The operations of the ONNX file form a circle. Export the model again.");
    }
  }

  private int waitFor(int node, Set<String> given) {
    Set<Integer> before = new HashSet<>();
    for (String input : needs(graph.getNode(node))) {
      Integer maker = makers.get(input);
      if (maker != null) {
        before.add(maker);
      } else if (!given.contains(input)) {
        throw new ModelRefused(
            "Nothing in the ONNX file makes %s, which the operation %s needs."
                .formatted(input, graph.getNode(node).getOpType()));
      }
    }
    before.forEach(maker -> users.computeIfAbsent(maker, key -> new ArrayList<>()).add(node));
    return before.size();
  }

  /** What a node reads, and what the branches in it read from outside. */
  private static Set<String> needs(NodeProto node) {
    Set<String> needs = new HashSet<>(node.getInputList());
    for (AttributeProto attribute : node.getAttributeList()) {
      if (attribute.hasG()) {
        Set<String> inner = new HashSet<>();
        Set<String> own = new HashSet<>();
        GraphProto branch = attribute.getG();
        branch.getInputList().forEach(input -> own.add(input.getName()));
        branch.getInitializerList().forEach(tensor -> own.add(tensor.getName()));
        for (NodeProto step : branch.getNodeList()) {
          inner.addAll(needs(step));
          own.addAll(step.getOutputList());
        }
        inner.removeAll(own);
        needs.addAll(inner);
      }
    }
    needs.remove("");
    return needs;
  }
}
