package org.diyml.engine.convert.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Window;

/**
 * Finds out how large the pictures of a network are. Configurations do not say it, only how large
 * the last maps are: from there the way leads back, layer by layer, to the sizes that give them. Of
 * several the roundest is taken, 28 rather than 29; the answers are the same, since the network
 * leaves a last row and column out.
 */
final class InputSizes {

  private static final int LARGEST = 4096;

  private final NetworkConfig config;
  private final Map<String, Part> parts;

  InputSizes(NetworkConfig config) {
    this.config = config;
    this.parts = config.parts().stream().collect(Collectors.toMap(Part::name, part -> part));
  }

  /**
   * The shape of pictures, any number at once, with the channels last; sizes are unknown where any
   * will do.
   *
   * @throws ModelRefused if the network takes no pictures
   */
  Shape pictures() {
    Part first =
        config.parts().stream()
            .filter(part -> part.inputs().equals(config.inputs()))
            .findFirst()
            .orElseThrow(() -> new ModelRefused("The network has more than one input."));
    if (Part.kind(first.before()).equals(Preprocessors.TO_PICTURE)) {
      Settings stated = new Settings(first.before());
      return Shape.of(
          Shape.UNKNOWN,
          stated.length("inputHeight"),
          stated.length("inputWidth"),
          stated.length("numChannels"));
    }
    if (!first.settings().has("kernelSize") || !first.settings().has("nin")) {
      throw new ModelRefused(
          "The network begins with a %s and takes no pictures.".formatted(first.title()));
    }
    int channels = new Settings(first.settings()).length("nin");
    Optional<Part> row =
        config.parts().stream()
            .filter(part -> Part.kind(toRow(part)).equals(Preprocessors.TO_ROW))
            .findFirst();
    return Shape.of(
        Shape.UNKNOWN,
        row.map(part -> back(part, "inputHeight", 0)).orElse(Shape.UNKNOWN),
        row.map(part -> back(part, "inputWidth", 1)).orElse(Shape.UNKNOWN),
        channels);
  }

  private static JsonNode toRow(Part part) {
    return part.kind().equals("PreprocessorVertex")
        ? part.settings().path("preProcessor")
        : part.before();
  }

  private int back(Part row, String key, int axis) {
    int length = new Settings(toRow(row)).length(key);
    Range range = new Range(length, length);
    Part part = parts.get(row.inputs().get(0));
    for (int steps = 0; part != null && steps < parts.size(); steps++) {
      range = before(part, axis).apply(range);
      if (range.least() < 1 || range.most() > LARGEST) {
        throw new ModelRefused(
            part.title() + ": no picture size leads to maps of " + length + " pixels there.");
      }
      part = part.inputs().isEmpty() ? null : parts.get(part.inputs().get(0));
    }
    return range.roundest();
  }

  /** From the lengths that a part answers with to those that it may have got. */
  private static Function<Range, Range> before(Part part, int axis) {
    Settings settings = new Settings(part.settings());
    return switch (part.kind()) {
      case "ConvolutionLayer", "Convolution2D", "DepthwiseConvolution2D",
          "SeparableConvolution2D", "SubsamplingLayer", "Pooling2D" -> range -> window(
              settings, axis, range);
      case "ZeroPaddingLayer" -> range -> range.plus(-edges(settings, "padding", axis));
      case "Cropping2D" -> range -> range.plus(edges(settings, "cropping", axis));
      case "Upsampling2D" -> range -> range.divided(settings.whole("size", 2, 2)[axis]);
      default -> range -> range;
    };
  }

  private static int edges(Settings settings, String key, int axis) {
    int[] edges = settings.whole(key, 4, 0);
    return edges[2 * axis] + edges[2 * axis + 1];
  }

  private static Range window(Settings settings, int axis, Range range) {
    Window window = Windows.of(settings);
    int kernel = axis == 0 ? window.height() : window.width();
    int stride = axis == 0 ? window.rowStride() : window.columnStride();
    int dilation = axis == 0 ? window.rowDilation() : window.columnDilation();
    if (window.same()) {
      return new Range((range.least() - 1) * stride + 1, range.most() * stride);
    }
    int reach = (kernel - 1) * dilation + 1 - 2 * Windows.padding(settings)[axis];
    return new Range(
        (range.least() - 1) * stride + reach, (range.most() - 1) * stride + reach + stride - 1);
  }

  /** Lengths that are possible, both ends among them. */
  private record Range(int least, int most) {

    Range plus(int added) {
      return new Range(least + added, most + added);
    }

    Range divided(int factor) {
      return new Range((least + factor - 1) / factor, most / factor);
    }

    /** The one that can be halved most often. */
    int roundest() {
      int best = least;
      for (int length = least; length <= most; length++) {
        if (Integer.numberOfTrailingZeros(length) > Integer.numberOfTrailingZeros(best)) {
          best = length;
        }
      }
      return best;
    }
  }
}
