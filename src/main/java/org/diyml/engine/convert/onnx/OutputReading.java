package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.OutputMeaning;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.graph.LastOperator;
import org.diyml.engine.convert.graph.ModelMetadata;

/** Finds out which output of a graph tells the classes, and what its numbers are. */
final class OutputReading {

  private static final int MOST_CLASSES = 100_000;

  private final GraphProto graph;
  private final LastOperator last;
  private final Map<String, TensorProto> weights = new HashMap<>();

  private OutputReading(GraphProto graph) {
    this.graph = graph;
    this.last = new LastOperator(graph);
    graph.getInitializerList().forEach(tensor -> weights.put(tensor.getName(), tensor));
  }

  static ScoreOutput of(GraphProto graph, Map<String, String> metadata) {
    return new OutputReading(graph).read(metadata);
  }

  private ScoreOutput read(Map<String, String> metadata) {
    if (graph.getOutputCount() == 0) {
      throw new ModelRefused("The ONNX file has no outputs. Export the model again.");
    }
    ValueInfoProto output = scores();
    int values = declared(output);
    if (values == 0) {
      values = last.of(output.getName()).map(node -> byWeights(node, 0)).orElse(0);
    }
    if (values > MOST_CLASSES) {
      throw new ModelRefused(
          "The output " + output.getName() + " has " + values + " values, too many for classes.");
    }
    OutputMeaning meaning =
        stated(metadata)
            .orElseGet(() -> last.meaning(output.getName()));
    return new ScoreOutput(output.getName(), values, meaning.forOutputs(values));
  }

  private static Optional<OutputMeaning> stated(Map<String, String> metadata) {
    String stated = metadata.getOrDefault(ModelMetadata.MEANING, "");
    return List.of(OutputMeaning.values()).stream()
        .filter(meaning -> meaning.name().equals(stated))
        .findFirst();
  }

  /** The first with a softmax; otherwise the first that is a row a picture. */
  private ValueInfoProto scores() {
    List<ValueInfoProto> outputs = graph.getOutputList();
    return outputs.stream()
        .filter(output -> last.meaning(output.getName()) == OutputMeaning.PROBABILITIES)
        .findFirst()
        .or(() -> outputs.stream().filter(output -> axes(output).size() == 2).findFirst())
        .orElse(outputs.get(0));
  }

  private static List<TensorShapeProto.Dimension> axes(ValueInfoProto output) {
    return output.getType().getTensorType().getShape().getDimList();
  }

  /** Values a picture as the file declares them, 0 where it leaves them open. */
  private static int declared(ValueInfoProto output) {
    List<TensorShapeProto.Dimension> axes = axes(output);
    if (axes.size() < 2) {
      return 0;
    }
    long values = 1;
    int longer = 0;
    for (TensorShapeProto.Dimension axis : axes.subList(1, axes.size())) {
      long length = Math.max(0, Math.min(Integer.MAX_VALUE, axis.getDimValue()));
      longer += length == 1 ? 0 : 1;
      values = Math.min(Integer.MAX_VALUE, values * length);
    }
    if (longer > 1) {
      throw new ModelRefused(
          ("The output %s has more than one row a picture: the model finds objects or areas, and"
                  + " does not classify. Only picture classifiers can be uploaded.")
              .formatted(output.getName()));
    }
    return (int) values;
  }

  /** Values a picture by the weights of the last layer, 0 where it has none. */
  private int byWeights(NodeProto node, int depth) {
    if (node.getInputCount() == 0 || depth > 3) {
      return 0;
    }
    TensorProto second = node.getInputCount() > 1 ? weights.get(node.getInput(1)) : null;
    return switch (node.getOpType()) {
      case "Softmax", "LogSoftmax", "Sigmoid" ->
          last.of(node.getInput(0)).map(inner -> byWeights(inner, depth + 1)).orElse(0);
      case "Gemm" -> second == null ? 0 : length(second, isTransposed(node) ? 0 : 1);
      case "MatMul" -> second == null ? 0 : length(second, second.getDimsCount() - 1);
      case "Conv" -> second == null ? 0 : length(second, 0);
      case "Add" -> second == null ? 0 : length(second, second.getDimsCount() - 1);
      default -> 0;
    };
  }

  private static boolean isTransposed(NodeProto gemm) {
    return gemm.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals("transB"))
        .mapToLong(AttributeProto::getI)
        .anyMatch(value -> value != 0);
  }

  private static int length(TensorProto tensor, int axis) {
    boolean there = axis >= 0 && axis < tensor.getDimsCount();
    return there ? (int) Math.min(Integer.MAX_VALUE, tensor.getDims(axis)) : 0;
  }
}
