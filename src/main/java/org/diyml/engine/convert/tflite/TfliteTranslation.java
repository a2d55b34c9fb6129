package org.diyml.engine.convert.tflite;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PictureInput;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;

/** Turns a TensorFlow Lite picture classifier into ONNX. */
public final class TfliteTranslation {

  private TfliteTranslation() {}

  /**
   * Translates.
   *
   * @param file the whole file
   * @return a graph that takes floats, channels last, and any number of pictures; labels only where
   *     the file brings as many as the network has classes
   * @throws ModelRefused naming the first operator that is not known, or what else is wrong
   */
  public static TranslatedModel translate(byte[] file) {
    TfliteFile read = TfliteFile.read(ByteBuffer.wrap(file));
    Shape shape = pictureShape(read.tensor(read.input()));
    Network network = Network.ofWeights(file.length);
    ScoreOutput output = network.scores(new TfliteGraph(read, network).translate(shape));
    ModelFacts facts = facts(read, shape, output);
    List<String> labels = AppendedLabels.of(file);
    if (labels.size() == facts.output().classes()) {
      facts = facts.withLabels(labels);
    }
    return new TranslatedModel(
        ModelFormat.TFLITE, network.write(ModelMetadata.of(facts)), facts);
  }

  private static Shape pictureShape(TfliteTensor input) {
    int[] shape = input.shape();
    boolean picture = shape.length == 4 && shape[0] == 1 && (shape[3] == 1 || shape[3] == 3);
    boolean readable = input.type() == NumberType.FLOAT32 || input.type().isQuantised();
    if (!picture || !readable || input.isConstant()) {
      throw new ModelRefused(
          "The model takes %s of shape %s; a picture classifier takes one picture, [1, rows,"
              .formatted(input.type(), Arrays.toString(shape))
              + " columns, 3 or 1], as floats or 8-bit numbers.");
    }
    return Shape.of(shape).with(0, Shape.UNKNOWN);
  }

  private static ModelFacts facts(TfliteFile file, Shape shape, ScoreOutput output) {
    PictureInput input =
        Network.pictures(
            shape,
            shape.channels() == 1 ? ChannelOrder.GREY : ChannelOrder.RGB,
            TfliteScaling.of(file));
    return new ModelFacts(
        input, output, List.of(output.name()), List.of(), file.description());
  }
}
