package org.diyml.engine.convert.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.graph.ModelMetadata;

/** Finds out how a graph takes pictures. */
final class InputReading {

  private static final int LARGEST_SIDE = 4096;

  private InputReading() {}

  static PictureInput of(GraphProto graph, Map<String, String> metadata, String producer) {
    ValueInfoProto input = only(graph);
    TypeProto.Tensor type = input.getType().getTensorType();
    boolean bytes = type.getElemType() == DataType.UINT8.getNumber();
    List<TensorShapeProto.Dimension> axes = type.getShape().getDimList();
    if ((!bytes && type.getElemType() != DataType.FLOAT.getNumber()) || axes.size() != 4) {
      throw notPictures(input);
    }
    PictureLayout layout = layout(input, axes);
    boolean first = layout == PictureLayout.NCHW;
    int channels = length(axes.get(first ? 1 : 3));
    return new PictureInput(
        input.getName(),
        bytes,
        layout,
        side(axes.get(first ? 3 : 2), metadata),
        side(axes.get(first ? 2 : 1), metadata),
        order(channels, metadata),
        ScalingReading.of(graph, input.getName(), bytes, channels, metadata, producer),
        length(axes.get(0)));
  }

  private static ValueInfoProto only(GraphProto graph) {
    Set<String> weights =
        graph.getInitializerList().stream()
            .map(TensorProto::getName)
            .collect(Collectors.toSet());
    List<ValueInfoProto> inputs =
        graph.getInputList().stream()
            .filter(input -> !weights.contains(input.getName()))
            .toList();
    if (inputs.size() != 1) {
      throw new ModelRefused(
          "The ONNX file has %d inputs; a picture classifier has one.".formatted(inputs.size()));
    }
    return inputs.get(0);
  }

  private static ModelRefused notPictures(ValueInfoProto input) {
    return new ModelRefused(
        "The input %s does not take pictures: it must have four axes, with 3 or 1 channels, and"
                .formatted(input.getName())
            + " hold floats (32 bits) or unsigned bytes. Export the model with such an input.");
  }

  private static PictureLayout layout(
      ValueInfoProto input, List<TensorShapeProto.Dimension> axes) {
    int second = length(axes.get(1));
    int last = length(axes.get(3));
    if (second == 3 || (second == 1 && last != 3)) {
      return PictureLayout.NCHW;
    }
    if (last == 3 || last == 1) {
      return PictureLayout.NHWC;
    }
    throw notPictures(input);
  }

  /** Files that scale pictures by themselves say to what; no more is needed then. */
  private static int side(TensorShapeProto.Dimension axis, Map<String, String> metadata) {
    String own = metadata.getOrDefault(ModelMetadata.SIDE, "");
    int length = length(axis) == 0 && own.matches("[1-9][0-9]{0,3}")
        ? Integer.parseInt(own)
        : length(axis);
    if (length > LARGEST_SIDE) {
      throw new ModelRefused(
          "The model takes pictures of %d pixels a side; at most %d can be run."
              .formatted(length, LARGEST_SIDE));
    }
    return length;
  }

  /** 0 where the file leaves it open. */
  private static int length(TensorShapeProto.Dimension axis) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, axis.getDimValue()));
  }

  private static ChannelOrder order(int channels, Map<String, String> metadata) {
    if (channels == 1) {
      return ChannelOrder.GREY;
    }
    String own = metadata.getOrDefault(ModelMetadata.CHANNELS, "");
    // The second is how Windows ML and Custom Vision write it.
    String format = metadata.getOrDefault("Image.BitmapPixelFormat", "");
    boolean bgr = own.equals(ChannelOrder.BGR.name()) || format.startsWith("Bgr");
    return bgr ? ChannelOrder.BGR : ChannelOrder.RGB;
  }
}
