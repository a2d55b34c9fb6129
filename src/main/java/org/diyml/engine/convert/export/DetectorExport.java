package org.diyml.engine.convert.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.Map;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.Grid;

/**
 * Joins a backbone, a detector's head and all that is between a picture and its boxes to one ONNX
 * file. It takes {@code image}, unsigned bytes {@code [1, rows, columns, 3]}, red, green, blue, a
 * picture of any size, and answers {@code boxes}, {@code [found, 4]}, left, top, width and height
 * in pixels of that picture, {@code scores}, {@code [found]}, and {@code labels}, {@code [found]},
 * places in the list of labels that its metadata hold. The best come first; those below {@code
 * threshold} are left out, which is a number that callers may set.
 */
public final class DetectorExport {

  /** Name of the setting and of the outputs. */
  public static final String THRESHOLD = "threshold";

  public static final String BOXES = "boxes";
  public static final String SCORES = "scores";
  public static final String LABELS = "labels";

  private static final String FOUND = "found";

  private final BackboneFile backbone;
  private final ModelProto model;

  /**
   * Reads the backbone.
   *
   * @throws EngineFailure if it is not an ONNX file
   */
  public DetectorExport(BackboneFile backbone) {
    this.backbone = backbone;
    this.model = backbone.model();
  }

  /**
   * Writes a detector.
   *
   * @param head what was trained on the backbone's maps; is read once
   * @param labels in the order of the head's outputs
   * @param inputSize side in pixels of the square that it was trained with
   * @param settings from which score on a box counts for others, and what suppresses it
   * @param threshold score below which nothing is answered, unless the caller sets another
   * @param card further metadata, such as the iteration it is from
   * @return the ONNX file
   * @throws EngineFailure if the backbone has not the outputs that its card names
   */
  public byte[] write(
      Dl4jNetwork head,
      List<String> labels,
      int inputSize,
      DetectionSettings settings,
      double threshold,
      Map<String, String> card) {
    Network network = Network.around(model);
    Formula formula = new Formula(network.graph());
    Squaring squaring = new Squaring(network.graph(), ModelMetadata.INPUT, 1, inputSize);
    Placement placement =
        Placement.of(formula, squaring.width(), squaring.height(), inputSize);
    List<Value> maps = maps(network, squaring.boxed(placement), inputSize);
    Grid grid = new Grid(inputSize / Grid.STRIDE, labels.size());
    Value cells = head.translate(network, maps);
    if (cells.shape().channels() != Grid.BEFORE_LABELS + labels.size()) {
      throw new EngineFailure(cells.shape() + " answers, but " + labels.size() + " labels");
    }
    CellBoxes boxes = CellBoxes.of(formula, cells.name(), grid);
    Suppression suppression = new Suppression(formula, boxes, grid, settings);
    String setting = network.graph().setting(THRESHOLD, (float) threshold);
    FoundBoxes found = suppression.apply();
    FoundBoxes answer =
        new PictureBoxes(formula, placement, squaring).apply(found).from(formula, setting);
    output(network, BOXES, DataType.FLOAT, answer.boxes(), Shape.of(Shape.UNKNOWN, 4));
    output(network, SCORES, DataType.FLOAT, answer.scores(), Shape.of(Shape.UNKNOWN));
    output(network, LABELS, DataType.INT64, answer.labels(), Shape.of(Shape.UNKNOWN));
    return network.write(
        ExportFacts.on(backbone, ExportFacts.detector(labels, inputSize, threshold, card)));
  }

  private List<Value> maps(Network network, Value square, int inputSize) {
    Formula formula = new Formula(network.graph());
    List<String> tensors =
        network.include(
            model,
            backbone.input(),
            formula.cast(square.name(), DataType.UINT8),
            List.of(backbone.outputs().map16(), backbone.outputs().map32()));
    int fine = inputSize / Grid.STRIDE;
    return List.of(
        map(formula, tensors.get(0), fine, backbone.channels().map16()),
        map(formula, tensors.get(1), fine / 2, backbone.channels().map32()));
  }

  /** Maps are kept in 16 bits for training and for prediction, and the file answers the same. */
  private static Value map(Formula formula, String tensor, int side, int channels) {
    String kept = formula.cast(formula.cast(tensor, DataType.FLOAT16), DataType.FLOAT);
    return new Value(kept, Shape.of(1, side, side, channels), true);
  }

  private static void output(
      Network network, String name, DataType type, String tensor, Shape shape) {
    network.graph().output(name, type, new Value(tensor, shape, false), FOUND);
  }
}
