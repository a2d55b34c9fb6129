package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.Set;
import org.diyml.engine.convert.ModelRefused;

/** Refuses what the runtime should not be given. */
final class GraphCheck {

  private static final int OLDEST_OPSET = 7;
  private static final int NEWEST_OPSET = 26;
  private static final int MOST_NODES = 20_000;
  private static final int DEEPEST = 4;

  private static final Set<String> STANDARD = Set.of("", "ai.onnx");

  /** A picture classifier has none of them, and each can run or grow without an end. */
  private static final Set<String> ENDLESS =
      Set.of("Loop", "Scan", "RandomNormal", "RandomUniform", "Range");

  private int nodes;

  private GraphCheck() {}

  static void check(ModelProto model) {
    if (model.getGraph().getNodeCount() == 0) {
      throw new ModelRefused("The ONNX file has no operations. Export the model again.");
    }
    if (model.getFunctionsCount() > 0) {
      throw new ModelRefused(
          "The ONNX file defines functions of its own, such as "
              + model.getFunctions(0).getName()
              + ". Export the model with standard operators only; in PyTorch with dynamo=False.");
    }
    checkOpset(model);
    new GraphCheck().check(model.getGraph(), 0);
    CircleCheck.check(model.getGraph());
  }

  private static void checkOpset(ModelProto model) {
    long opset =
        model.getOpsetImportList().stream()
            .filter(set -> STANDARD.contains(set.getDomain()))
            .mapToLong(OperatorSetIdProto::getVersion)
            .findFirst()
            .orElse(0);
    if (opset < OLDEST_OPSET || opset > NEWEST_OPSET) {
      throw new ModelRefused(
          "The ONNX file uses operator set %d; %d to %d can be run. Export it with opset 17."
              .formatted(opset, OLDEST_OPSET, NEWEST_OPSET));
    }
  }

  private void check(GraphProto graph, int depth) {
    if (depth > DEEPEST) {
      throw new ModelRefused("The ONNX file has branches in branches more than 4 deep.");
    }
    graph.getInitializerList().forEach(TensorCheck::check);
    if (graph.getSparseInitializerCount() > 0) {
      throw new ModelRefused("The ONNX file has sparse weights. Export them dense.");
    }
    for (NodeProto node : graph.getNodeList()) {
      if (++nodes > MOST_NODES) {
        throw new ModelRefused("The ONNX file has more than 20000 operations, too many to run.");
      }
      checkOperator(node);
      for (AttributeProto attribute : node.getAttributeList()) {
        check(attribute, depth);
      }
    }
  }

  private static void checkOperator(NodeProto node) {
    if (!STANDARD.contains(node.getDomain())) {
      throw new ModelRefused(
          "The operator %s is from the library %s, which is not run here. Export the model with"
                  .formatted(node.getOpType(), node.getDomain())
              + " standard operators only.");
    }
    if (ENDLESS.contains(node.getOpType())) {
      throw new ModelRefused(
          "The operator " + node.getOpType() + " is not run here. Export the picture classifier"
              + " without loops and random numbers.");
    }
  }

  private void check(AttributeProto attribute, int depth) {
    if (attribute.hasT()) {
      TensorCheck.check(attribute.getT());
    }
    attribute.getTensorsList().forEach(TensorCheck::check);
    if (attribute.hasSparseTensor() || attribute.getSparseTensorsCount() > 0) {
      throw new ModelRefused("The ONNX file has sparse weights. Export them dense.");
    }
    if (attribute.hasG()) {
      check(attribute.getG(), depth + 1);
    }
    attribute.getGraphsList().forEach(graph -> check(graph, depth + 1));
  }
}
