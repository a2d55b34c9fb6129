package org.diyml.engine.convert.dl4j;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.LabelLines;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.PixelScaling;
import org.diyml.engine.convert.PixelScaling.Source;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** Turns a picture classifier of Deeplearning4j into ONNX. */
public final class Dl4jTranslation {

  /** Name of the labels beside the network, a label a line. */
  public static final String LABELS = "labels.txt";

  /** Name of the order of the channels, a word of {@link ChannelOrder}. */
  public static final String CHANNELS = "channels.txt";

  private Dl4jTranslation() {}

  /** Whether a zip with such files in it is one of Deeplearning4j. */
  public static boolean fits(List<String> names) {
    return names.contains(Dl4jNetwork.CONFIGURATION) && names.contains(Dl4jNetwork.COEFFICIENTS);
  }

  /**
   * Translates a zip that {@code ModelSerializer.writeModel} wrote.
   *
   * @param file the whole file
   * @param mostBytes the weights may have when unpacked
   * @return a graph that takes floats, channels last, and any number of pictures
   * @throws ModelRefused naming the first layer that is not known, or what else is wrong
   */
  public static TranslatedModel translate(byte[] file, long mostBytes) {
    try (ZipContents zip = ZipContents.open(file)) {
      Dl4jNetwork dl4j = Dl4jNetwork.read(zip, mostBytes);
      Shape shape = dl4j.pictures();
      if (shape.channels() != 1 && shape.channels() != 3) {
        throw new ModelRefused(
            "The network takes %d channels; a picture has 3, or 1.".formatted(shape.channels()));
      }
      Network network = Network.ofWeights(dl4j.bytes());
      Value input = network.input(shape);
      ScoreOutput output = network.scores(dl4j.translate(network, List.of(input)));
      ModelFacts facts =
          new ModelFacts(
              Network.pictures(shape, order(zip, shape.channels()), scaling(zip)),
              output,
              List.of(output.name()),
              labels(zip),
              "Deeplearning4j");
      return new TranslatedModel(
          ModelFormat.DL4J_ZIP, network.write(ModelMetadata.of(facts)), facts);
    }
  }

  private static PixelScaling scaling(ZipContents zip) {
    return NormalizerScaling.of(zip)
        .orElseGet(
            () ->
                PixelScaling.toOne(
                    Source.GUESSED,
                    "the zip holds no normalizer; 0 to 1 is what an ImagePreProcessingScaler"
                        + " gives"));
  }

  private static List<String> labels(ZipContents zip) {
    return zip.names().contains(LABELS)
        ? LabelLines.read(zip.read(LABELS, LabelLines.MOST_BYTES))
        : List.of();
  }

  /** The framework's own reader of pictures gives blue, green and red. */
  private static ChannelOrder order(ZipContents zip, int channels) {
    if (channels == 1) {
      return ChannelOrder.GREY;
    }
    boolean rgb =
        zip.names().contains(CHANNELS)
            && new String(zip.read(CHANNELS, LabelLines.MOST_BYTES), StandardCharsets.UTF_8)
                .strip()
                .equals(ChannelOrder.RGB.name());
    return rgb ? ChannelOrder.RGB : ChannelOrder.BGR;
  }
}
