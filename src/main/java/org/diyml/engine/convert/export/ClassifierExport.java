package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import java.util.List;
import java.util.Map;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.graph.GraphWriter;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.convert.graph.Window;

/**
 * Joins a backbone and a head to one ONNX file. It takes {@code image}, unsigned bytes {@code
 * [batch, rows, columns, 3]}, red, green, blue, and answers {@code probabilities}, {@code [batch,
 * labels]}. Pictures of any size are brought to the backbone's inside of the graph. Its metadata
 * hold the labels.
 */
public final class ClassifierExport {

  /** Name of the output. */
  public static final String OUTPUT = "probabilities";

  private final BackboneFile backbone;
  private final ModelProto model;

  /**
   * Reads the backbone.
   *
   * @throws EngineFailure if it is not an ONNX file
   */
  public ClassifierExport(BackboneFile backbone) {
    this.backbone = backbone;
    this.model = backbone.model();
  }

  /**
   * Writes a classifier.
   *
   * @param head what was trained on the backbone's features; is read once
   * @param labels in the order of the head's outputs
   * @param inputSize side in pixels of the pictures that it was trained with
   * @param card further metadata, such as the iteration it is from
   * @return the ONNX file
   * @throws EngineFailure if the backbone has not the outputs that its card names
   */
  public byte[] write(
      Dl4jNetwork head, List<String> labels, int inputSize, Map<String, String> card) {
    Network network = Network.around(model);
    Value pictures =
        new Squaring(network.graph(), ModelMetadata.INPUT, picturesAtOnce(), inputSize).squashed();
    Value features =
        backbone.hasMaps()
            ? known(network, features(network, pictures, inputSize), head.length())
            : cut(network, pictures, head.length());
    Value probabilities = head.translate(network, List.of(features));
    if (probabilities.shape().channels() != labels.size()) {
      throw new EngineFailure(
          probabilities.shape() + " answers, but " + labels.size() + " labels");
    }
    network.graph().output(OUTPUT, probabilities);
    return network.write(
        ExportFacts.on(backbone, ExportFacts.classifier(OUTPUT, labels, inputSize, card)));
  }

  /** Some models of other tools were made for a single picture. */
  private int picturesAtOnce() {
    TypeProto.Tensor input = model.getGraph().getInput(0).getType().getTensorType();
    return input.getShape().getDim(0).getDimValue() == 1 ? 1 : Shape.UNKNOWN;
  }

  private Value cut(Network network, Value pictures, int length) {
    String bytes = new Formula(network.graph()).cast(pictures.name(), DataType.UINT8);
    String features =
        network
            .include(model, backbone.input(), bytes, List.of(backbone.outputs().features()))
            .get(0);
    return new Value(features, Shape.of(Shape.UNKNOWN, length), false);
  }

  /** The same as {@link org.diyml.engine.onnx.OnnxBackbone} computes. */
  private Value features(Network network, Value pictures, int inputSize) {
    Formula formula = new Formula(network.graph());
    List<String> tensors =
        network.include(
            model,
            backbone.input(),
            formula.cast(pictures.name(), DataType.UINT8),
            List.of(backbone.outputs().features(), backbone.outputs().map16()));
    int side = inputSize / FeatureMaps.FINE;
    Value pooled =
        new Value(
            tensors.get(0), Shape.of(Shape.UNKNOWN, backbone.channels().features()), false);
    Shape shape = Shape.of(Shape.UNKNOWN, side, side, backbone.channels().map16());
    Value map = new Value(tensors.get(1), shape, true);
    Window quarter = Window.dense(side / 2, side / 2, side / 2, side / 2, false);
    return network
        .elementwise()
        .concatenate(
            List.of(
                pooled,
                network.pooling().globalAverage(map, false),
                network.pooling().globalMax(map, false),
                network.shaping().flattenByChannel(network.pooling().average(map, quarter))),
            -1);
  }

  /** A head that was trained when there were fewer features knows the first ones. */
  private static Value known(Network network, Value features, int count) {
    GraphWriter graph = network.graph();
    String first =
        graph.node(
            "Slice",
            List.of(
                features.name(), graph.integers(0), graph.integers(count), graph.integers(1)));
    return new Value(first, Shape.of(Shape.UNKNOWN, count), false);
  }
}
