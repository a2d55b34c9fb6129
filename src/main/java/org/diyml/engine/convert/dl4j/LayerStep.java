package org.diyml.engine.convert.dl4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.graph.FloatTensor;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Value;

/** A layer or vertex that is being translated: its settings, inputs and weights. */
record LayerStep(Part part, List<Value> inputs, Network network, Coefficients weights) {

  /** Where layers say which axis has the channels; each kind has a word of its own. */
  private static final List<String> FORMATS =
      List.of("cnn2dDataFormat", "cnn2DFormat", "dataFormat", "format");

  private static final String FIRST = "NCHW";

  /** The only input. */
  Value input() {
    if (inputs.size() != 1) {
      throw new ModelRefused("It has " + inputs.size() + " inputs instead of one.");
    }
    return inputs.get(0);
  }

  /** The only input, which must be pictures with the channels first, as the framework's usually. */
  Value picture() {
    for (String key : FORMATS) {
      if (!settings().text(key, FIRST).equals(FIRST)) {
        throw new ModelRefused("It has its channels last; only networks with NCHW can be read.");
      }
    }
    if (input().shape().rank() != 4) {
      throw new ModelRefused("It needs pictures, but gets a tensor of shape " + input().shape());
    }
    return input();
  }

  FloatTensor weight(int... shape) {
    return weights.next(shape);
  }

  Settings settings() {
    return new Settings(part.settings());
  }

  /** Applies the layer's activation. */
  Value activated(Value value) {
    JsonNode function = part.settings().path("activationFn");
    return Functions.apply(function, network.activations(), value);
  }
}
