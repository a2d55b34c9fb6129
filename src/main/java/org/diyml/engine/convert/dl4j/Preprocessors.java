package org.diyml.engine.convert.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** What brings the output of one layer into the shape that the next one takes. */
final class Preprocessors {

  static final String TO_PICTURE = "FeedForwardToCnnPreProcessor";
  static final String TO_ROW = "CnnToFeedForwardPreProcessor";

  private Preprocessors() {}

  /** Applies one to the step's input; a missing node is none. */
  static Value apply(LayerStep step, JsonNode described) {
    if (described.isMissingNode()) {
      return step.input();
    }
    Value input = step.input();
    String kind = Part.kind(described);
    boolean picture = input.shape().rank() == 4;
    if (kind.equals(TO_PICTURE) && picture) {
      return input;
    }
    if (kind.equals(TO_ROW) && picture) {
      expect(input.shape(), new Settings(described));
      return step.network().shaping().flattenByChannel(input);
    }
    throw new ModelRefused(
        "Its input goes through a " + kind + ", which is not supported there.");
  }

  private static void expect(Shape shape, Settings settings) {
    int rows = settings.length("inputHeight");
    int columns = settings.length("inputWidth");
    if (shape.length(1) != rows || shape.length(2) != columns) {
      throw new ModelRefused(
          "It is for maps of %d by %d, but gets %d by %d."
              .formatted(columns, rows, shape.length(2), shape.length(1)));
    }
  }
}
