package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.PixelScaling.Source;
import org.diyml.engine.convert.graph.ModelMetadata;

/** Finds out what values a graph takes for pixels. */
final class ScalingReading {

  /** Numbers beyond this are for pixels up to 255. */
  private static final double LEAST_OF_PIXELS = 50;

  private static final List<Double> IMAGENET_MEAN = List.of(123.675, 116.28, 103.53);
  private static final List<Double> IMAGENET_DEVIATION = List.of(58.395, 57.12, 57.375);

  private ScalingReading() {}

  static PixelScaling of(
      GraphProto graph,
      String input,
      boolean bytes,
      int channels,
      Map<String, String> metadata,
      String producer) {
    if (bytes) {
      return PixelScaling.none(Source.GRAPH, "the input takes bytes");
    }
    return own(metadata)
        .or(() -> nominalRange(metadata.getOrDefault("Image.NominalPixelRange", "")))
        .or(() -> byFirstNode(graph, input))
        .orElseGet(() -> byTool(producer.toLowerCase(Locale.ROOT), channels));
  }

  private static Optional<PixelScaling> own(Map<String, String> metadata) {
    String mean = metadata.get(ModelMetadata.MEAN);
    String deviation = metadata.get(ModelMetadata.DEVIATION);
    if (mean == null || deviation == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PixelScaling(
              numbers(mean), numbers(deviation), Source.STATED, "the file's metadata"));
    } catch (IllegalArgumentException e) {
      // Somebody else's words under the same key.
      return Optional.empty();
    }
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String number : text.split(",")) {
      numbers.add(Double.valueOf(number.strip()));
    }
    return numbers;
  }

  private static Optional<PixelScaling> nominalRange(String range) {
    String reason = "the file's metadata";
    return switch (range) {
      case "NominalRange_0_255" -> Optional.of(PixelScaling.none(Source.STATED, reason));
      case "Normalized_0_1" -> Optional.of(PixelScaling.toOne(Source.STATED, reason));
      case "Normalized_1_1" -> Optional.of(PixelScaling.aroundZero(Source.STATED, reason));
      default -> Optional.empty();
    };
  }

  private static Optional<PixelScaling> byFirstNode(GraphProto graph, String input) {
    String name = input;
    for (NodeProto node : graph.getNodeList()) {
      if (node.getInputList().contains(name)) {
        if (List.of("Cast", "Transpose", "Identity").contains(node.getOpType())) {
          name = node.getOutput(0);
        } else {
          return scalesPixels(graph, node)
              ? Optional.of(
                  PixelScaling.none(Source.GRAPH, "the graph's first operation scales pixels"))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean scalesPixels(GraphProto graph, NodeProto node) {
    if (node.getInputCount() != 2) {
      return false;
    }
    double number = Math.abs(constant(graph, node.getInput(1)));
    return switch (node.getOpType()) {
      case "Div", "Sub" -> number > LEAST_OF_PIXELS;
      case "Mul" -> number > 0 && number < 1 / LEAST_OF_PIXELS;
      default -> false;
    };
  }

  /** First value of a constant, 0 where there is none. */
  private static double constant(GraphProto graph, String name) {
    for (TensorProto tensor : graph.getInitializerList()) {
      if (tensor.getName().equals(name)) {
        return first(tensor);
      }
    }
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("Constant") && node.getOutputList().contains(name)) {
        return node.getAttributeCount() == 0 ? 0 : first(node.getAttribute(0).getT());
      }
    }
    return 0;
  }

  private static double first(TensorProto tensor) {
    if (tensor.getDataType() != DataType.FLOAT.getNumber()) {
      return 0;
    }
    if (tensor.getFloatDataCount() > 0) {
      return tensor.getFloatData(0);
    }
    return tensor.getRawData().size() < Float.BYTES
        ? 0
        : tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getFloat();
  }

  private static PixelScaling byTool(String producer, int channels) {
    if (producer.contains("pytorch") && channels == 3) {
      return new PixelScaling(
          IMAGENET_MEAN,
          IMAGENET_DEVIATION,
          Source.GUESSED,
          "models from PyTorch mostly take ImageNet's mean and deviation");
    }
    if (producer.contains("tf2onnx") || producer.contains("keras")) {
      return PixelScaling.aroundZero(
          Source.GUESSED, "models from TensorFlow mostly take pixels from -1 to 1");
    }
    return PixelScaling.toOne(
        Source.GUESSED, "nothing in the file tells; pixels from 0 to 1 are usual");
  }
}
