package org.diyml.engine.convert.backbone;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.graph.Attributes;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.GraphWriter;

/** Writes into a graph what is done to pixels before a network of another tool gets them. */
final class PixelSteps {

  /** Shares of red, green and blue in grey. */
  private static final float[] GREY = {0.299f, 0.587f, 0.114f};

  private static final int CHANNELS_LAST = 3;

  private final GraphWriter graph;
  private final PictureInput input;

  PixelSteps(GraphWriter graph, PictureInput input) {
    this.graph = graph;
    this.input = input;
  }

  /**
   * Writes them.
   *
   * @param pixels name of unsigned bytes, red, green, blue, channels last
   * @return name of what the network takes
   */
  String of(String pixels) {
    String channels = channels(cast(pixels, DataType.FLOAT));
    String values = input.bytes() ? bytes(channels) : scaled(channels);
    return input.layout() == PictureLayout.NCHW
        ? graph.node(
            "Transpose", List.of(values), Attributes.integers("perm", 0, CHANNELS_LAST, 1, 2))
        : values;
  }

  private String channels(String rgb) {
    return switch (input.order()) {
      case RGB -> rgb;
      case BGR ->
          graph.node(
              "Gather",
              List.of(rgb, graph.integers(2, 1, 0)),
              Attributes.integer("axis", CHANNELS_LAST));
      case GREY -> {
        FloatTensor shares = new FloatTensor(new int[] {ChannelOrder.RGB.channels(), 1}, GREY);
        yield graph.node("MatMul", List.of(rgb, graph.constant(shares)));
      }
    };
  }

  private String bytes(String values) {
    String half = graph.constant(FloatTensor.scalar(0.5));
    String rounded = graph.node("Floor", List.of(graph.node("Add", List.of(values, half))));
    return cast(rounded, DataType.UINT8);
  }

  private String scaled(String values) {
    PixelScaling scaling = input.scaling();
    String shifted = graph.node("Sub", List.of(values, vector(scaling.mean())));
    return graph.node("Div", List.of(shifted, vector(scaling.deviation())));
  }

  private String vector(List<Double> numbers) {
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(i).floatValue();
    }
    return graph.constant(FloatTensor.vector(values));
  }

  private String cast(String values, DataType type) {
    return graph.node("Cast", List.of(values), Attributes.integer("to", type.getNumber()));
  }
}
