package org.diyml.engine.convert.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.convert.dl4j.Dl4jNetwork;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;
import org.diyml.engine.convert.graph.Window;

/**
 * Writes a network that was trained from nothing as one ONNX file. It takes and answers what {@link
 * ClassifierExport} does.
 */
public final class ScratchExport {

  /** Shares of red, green and blue in grey. */
  private static final float[] GREY = {0.299f, 0.587f, 0.114f};

  private ScratchExport() {}

  /**
   * Writes a classifier.
   *
   * @param trained takes values from 0 to 255 of one plane or three; is read once
   * @param labels in the order of its outputs
   * @param card further metadata, such as the iteration it is from
   * @return the ONNX file
   * @throws EngineFailure if network and labels do not belong together
   */
  public static byte[] write(
      Dl4jNetwork trained, List<String> labels, Map<String, String> card) {
    Shape shape = trained.pictures();
    int size = shape.length(1);
    Network network = new Network(Long.MAX_VALUE);
    Value pictures =
        new Squaring(network.graph(), ModelMetadata.INPUT, Shape.UNKNOWN, size).squashed();
    Value planes = shape.channels() == 1 ? grey(network, pictures) : pictures;
    Value probabilities = trained.translate(network, List.of(planes));
    if (probabilities.shape().channels() != labels.size()) {
      throw new EngineFailure(
          probabilities.shape() + " answers, but " + labels.size() + " labels");
    }
    network.graph().output(ClassifierExport.OUTPUT, probabilities);
    return network.write(
        ExportFacts.classifier(ClassifierExport.OUTPUT, labels, size, card));
  }

  private static Value grey(Network network, Value pictures) {
    FloatTensor kernel = new FloatTensor(new int[] {1, 1, GREY.length, 1}, GREY);
    return network
        .convolutions()
        .convolution(pictures, kernel, Optional.empty(), Window.dense(1, 1, 1, 1, false));
  }
}
