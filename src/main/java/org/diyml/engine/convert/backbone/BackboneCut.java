package org.diyml.engine.convert.backbone;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.PictureLayout;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.graph.Attributes;
import org.diyml.engine.convert.graph.GraphWriter;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/**
 * Cuts a classifier off before its last layer. What is left takes {@code image}, unsigned bytes
 * {@code [pictures, side, side, 3]}, red, green, blue, and answers {@link #OUTPUT}, {@code
 * [pictures, length]}: what the last layer got, of a map the mean of each channel. Whatever the
 * classifier wants done to pixels is done inside.
 */
public final class BackboneCut {

  /** Name of the output. */
  public static final String OUTPUT = "features";

  /** Stands for a length that only a run will tell. */
  public static final int UNKNOWN = Shape.UNKNOWN;

  /** Older ones write slices in another way, which exported models need. */
  private static final int OLDEST_OPSET = 10;

  private static final List<String> STANDARD = List.of("", "ai.onnx");

  private final ModelProto model;
  private final ModelFacts facts;
  private final LastLayer last;

  private BackboneCut(ModelProto model, ModelFacts facts) {
    this.model = model;
    this.facts = facts;
    this.last = LastLayer.of(model.getGraph(), facts.input().name(), facts.output().name());
  }

  /**
   * Finds the place.
   *
   * @param onnx a classifier that was taken
   * @param facts what is known of it
   * @throws ModelRefused saying why it cannot be cut
   */
  public static BackboneCut of(byte[] onnx, ModelFacts facts) {
    ModelProto model;
    try {
      model = ModelProto.parseFrom(onnx);
    } catch (InvalidProtocolBufferException e) {
      throw new ModelRefused("The ONNX file is damaged. Bring the model again.", e);
    }
    expectNewEnough(model);
    PictureInput input = facts.input();
    if (input.width() != input.height()) {
      throw new ModelRefused(
          "It takes pictures of %d by %d pixels; only squares can be started from."
              .formatted(input.width(), input.height()));
    }
    if (input.batch() > 1) {
      throw new ModelRefused(
          "It takes exactly %d pictures at once. Export it for one, or for any number."
              .formatted(input.batch()));
    }
    return new BackboneCut(model, facts);
  }

  private static void expectNewEnough(ModelProto model) {
    for (OperatorSetIdProto operators : model.getOpsetImportList()) {
      if (STANDARD.contains(operators.getDomain()) && operators.getVersion() < OLDEST_OPSET) {
        throw new ModelRefused(
            "It uses operator set %d; to start from it, %d or a newer one is needed. Export it"
                    .formatted(operators.getVersion(), OLDEST_OPSET)
                + " with opset 17.");
      }
    }
  }

  /** How the network that is left takes pictures. */
  public PictureInput input() {
    int known = facts.input().width();
    int side = known == 0 ? PictureInput.USUAL_SIDE : known;
    return new PictureInput(
        ModelMetadata.INPUT,
        true,
        PictureLayout.NHWC,
        side,
        side,
        ChannelOrder.RGB,
        PixelScaling.none(PixelScaling.Source.GRAPH, "scaling is inside the graph"),
        facts.input().batch());
  }

  /**
   * Writes that network.
   *
   * @param length how many features it gives of a picture, or {@link #UNKNOWN}
   * @return the ONNX file
   */
  public byte[] write(int length) {
    PictureInput input = input();
    int pictures = input.batch() == 0 ? Shape.UNKNOWN : input.batch();
    Network network = Network.around(model);
    GraphWriter graph = network.graph();
    Shape shape =
        Shape.of(pictures, input.height(), input.width(), ChannelOrder.RGB.channels());
    Value image = graph.input(input.name(), DataType.UINT8, shape);
    String pixels = new PixelSteps(graph, facts.input()).of(image.name());
    String cut =
        network.include(model, facts.input().name(), pixels, List.of(last.input())).get(0);
    String floats =
        graph.node(
            "Cast", List.of(cut), Attributes.integer("to", DataType.FLOAT.getNumber()));
    String pooled =
        last.picture() ? graph.node("GlobalAveragePool", List.of(floats)) : floats;
    String row = graph.node("Flatten", List.of(pooled), Attributes.integer("axis", 1));
    graph.output(OUTPUT, new Value(row, Shape.of(pictures, length), false));
    return network.write(Map.of());
  }
}
