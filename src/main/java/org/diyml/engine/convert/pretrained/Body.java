package org.diyml.engine.convert.pretrained;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.diyml.engine.convert.ModelRefused;

/**
 * Where the body of a convolutional classifier ends, found from its output backwards: at the mean
 * of its last map. What is before the last step that halves maps is the map of twice the size.
 *
 * @param pooled name of the means of the last map
 * @param last the last map
 * @param finer the last map of twice its sides
 */
record Body(String pooled, Map2d last, Map2d finer) {

  /** A map, {@code [n, channels, rows, columns]}. */
  record Map2d(String name, int channels) {}

  /**
   * Finds it.
   *
   * @param output of the classes
   * @throws ModelRefused if the network is built in another way
   */
  static Body of(GraphProto graph, String output) {
    Search search = new Search(graph);
    NodeProto pooling = search.back(output, node -> node.getOpType().equals("GlobalAveragePool"));
    String last = pooling.getInput(0);
    NodeProto halving = search.back(last, Body::halves);
    String finer = search.withoutEdges(halving.getInput(0));
    return new Body(
        pooling.getOutput(0),
        new Map2d(last, search.channels(last)),
        new Map2d(finer, search.channels(finer)));
  }

  private static boolean halves(NodeProto node) {
    return node.getOpType().equals("Conv")
        && node.getAttributeList().stream()
            .filter(attribute -> attribute.getName().equals("strides"))
            .map(AttributeProto::getIntsList)
            .anyMatch(List.of(2L, 2L)::equals);
  }

  /** Goes from a tensor to what made it. The first input of an operator is what it works on. */
  private static final class Search {
    private final Map<String, NodeProto> makers = new HashMap<>();
    private final Map<String, TensorProto> weights;

    Search(GraphProto graph) {
      for (NodeProto node : graph.getNodeList()) {
        node.getOutputList().forEach(name -> makers.put(name, node));
      }
      weights =
          graph.getInitializerList().stream()
              .collect(Collectors.toMap(TensorProto::getName, tensor -> tensor));
    }

    /** The nearest node of a kind; a graph without circles has an end. */
    NodeProto back(String tensor, Predicate<NodeProto> kind) {
      NodeProto node = makers.get(tensor);
      while (node != null && !kind.test(node)) {
        node = node.getInputCount() == 0 ? null : makers.get(node.getInput(0));
      }
      if (node == null) {
        throw new ModelRefused(
            "The network is not built as a MobileNet is, so it gives no features. Upload it as a"
                + " model instead.");
      }
      return node;
    }

    String withoutEdges(String tensor) {
      NodeProto maker = makers.get(tensor);
      return maker != null && maker.getOpType().equals("Pad") ? maker.getInput(0) : tensor;
    }

    int channels(String map) {
      NodeProto convolution = back(map, node -> node.getOpType().equals("Conv"));
      return Math.toIntExact(weights.get(convolution.getInput(1)).getDims(0));
    }
  }
}
