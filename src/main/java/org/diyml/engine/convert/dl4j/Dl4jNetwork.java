package org.diyml.engine.convert.dl4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** A network as Deeplearning4j's {@code ModelSerializer} writes it, to become part of a graph. */
public final class Dl4jNetwork {

  static final String CONFIGURATION = "configuration.json";
  static final String COEFFICIENTS = "coefficients.bin";

  private static final Map<String, LayerTranslation> TRANSLATIONS = new HashMap<>();

  static {
    TRANSLATIONS.putAll(WeightedLayers.ALL);
    TRANSLATIONS.putAll(PictureLayers.ALL);
    TRANSLATIONS.putAll(Vertices.ALL);
  }

  private final NetworkConfig config;
  private final Coefficients weights;
  private final long bytes;

  private Dl4jNetwork(NetworkConfig config, byte[] weights) {
    this.config = config;
    this.weights = Coefficients.of(weights);
    this.bytes = weights.length;
  }

  /**
   * Reads a network.
   *
   * @param zip that holds it
   * @param mostBytes the weights may have when unpacked
   * @throws ModelRefused if it is damaged
   */
  public static Dl4jNetwork read(ZipContents zip, long mostBytes) {
    byte[] config = zip.read(CONFIGURATION, NetworkConfig.MOST_BYTES);
    byte[] weights = zip.read(COEFFICIENTS, mostBytes);
    return new Dl4jNetwork(NetworkConfig.read(config), weights);
  }

  /** How large its weights are. */
  long bytes() {
    return bytes;
  }

  /**
   * How many numbers it takes, where it takes a row of them.
   *
   * @throws ModelRefused if it does not
   */
  public int length() {
    return new Settings(config.parts().get(0).settings()).length("nin");
  }

  /**
   * The shape of the pictures that it takes, any number at once, with the channels last; sizes are
   * {@link Shape#UNKNOWN} where any will do.
   *
   * @throws ModelRefused if it takes no pictures
   */
  public Shape pictures() {
    return new InputSizes(config).pictures();
  }

  /**
   * Writes it into a graph; can be done once.
   *
   * @param inputs in the order of the network's
   * @return its only output
   * @throws ModelRefused naming the first layer that is not known, or what else is wrong
   */
  public Value translate(Network network, List<Value> inputs) {
    if (config.inputs().size() != inputs.size() || config.outputs().size() != 1) {
      throw new ModelRefused(
          "The network has %d inputs and %d outputs; a picture classifier has one of each."
              .formatted(config.inputs().size(), config.outputs().size()));
    }
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      values.put(config.inputs().get(i), inputs.get(i));
    }
    for (Part part : config.parts()) {
      try {
        values.put(part.name(), translate(network, part, inputs(part, values)));
      } catch (ModelRefused e) {
        throw e.at(part.title());
      }
    }
    weights.expectNone();
    Value output = values.get(config.outputs().get(0));
    if (output == null) {
      throw new ModelRefused("No layer makes the output " + config.outputs().get(0) + ".");
    }
    return output;
  }

  private static List<Value> inputs(Part part, Map<String, Value> values) {
    List<Value> inputs = new ArrayList<>();
    for (String name : part.inputs()) {
      Value value = values.get(name);
      if (value == null) {
        throw new ModelRefused("It needs " + name + ", which comes after it or not at all.");
      }
      inputs.add(value);
    }
    return inputs;
  }

  private Value translate(Network network, Part part, List<Value> inputs) {
    LayerTranslation translation = TRANSLATIONS.get(part.kind());
    if (translation == null) {
      throw new ModelRefused(
          "This kind of layer is not supported. Build the network without it, or bring the model"
              + " as ONNX.");
    }
    LayerStep step = new LayerStep(part, inputs, network, weights);
    if (part.before().isMissingNode()) {
      return translation.apply(step);
    }
    Value fitted = Preprocessors.apply(step, part.before());
    return translation.apply(new LayerStep(part, List.of(fitted), network, weights));
  }
}
