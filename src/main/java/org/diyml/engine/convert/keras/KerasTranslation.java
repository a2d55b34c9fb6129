package org.diyml.engine.convert.keras;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.diyml.engine.convert.ChannelOrder;
import org.diyml.engine.convert.ModelFacts;
import org.diyml.engine.convert.ModelFormat;
import org.diyml.engine.convert.ModelRefused;
import org.diyml.engine.convert.ScoreOutput;
import org.diyml.engine.convert.TranslatedModel;
import org.diyml.engine.convert.archive.ZipContents;
import org.diyml.engine.convert.graph.ModelMetadata;
import org.diyml.engine.convert.graph.Network;
import org.diyml.engine.convert.graph.Shape;
import org.diyml.engine.convert.graph.Value;

/** Turns a Keras picture classifier into ONNX. */
public final class KerasTranslation {

  /** Name of the configuration in Keras 3's zip. */
  public static final String CONFIG = "config.json";

  private static final String WEIGHTS = "model.weights.h5";

  private KerasTranslation() {}

  /**
   * Translates an {@code .h5} file, as Keras 2 writes it and Keras 3 can.
   *
   * @param file the whole file
   * @return a graph that takes floats, channels last, and any number of pictures
   * @throws ModelRefused naming the first layer that is not known, or what else is wrong
   */
  public static TranslatedModel hdf5(byte[] file) {
    try (Hdf5Tree tree = Hdf5Tree.open(file)) {
      String config =
          tree.text(tree.root(), "model_config")
              .orElseThrow(
                  () ->
                      new ModelRefused(
                          "The HDF5 file holds no model, at most weights. Save the whole model"
                              + " with model.save('model.h5')."));
      String version = tree.text(tree.root(), "keras_version").orElse("");
      return translate(
          ModelFormat.KERAS_H5, config, new NamedWeights(tree), file.length, version);
    }
  }

  /**
   * Translates a {@code .keras} file, as Keras 3 writes it.
   *
   * @param file the whole file
   * @param mostBytes the weights may have when unpacked
   * @return a graph that takes floats, channels last, and any number of pictures
   * @throws ModelRefused naming the first layer that is not known, or what else is wrong
   */
  public static TranslatedModel zip(byte[] file, long mostBytes) {
    try (ZipContents zip = ZipContents.open(file)) {
      byte[] config = zip.read(CONFIG, KerasConfig.MOST_BYTES);
      byte[] weights = zip.read(WEIGHTS, mostBytes);
      try (Hdf5Tree tree = Hdf5Tree.open(weights)) {
        return translate(
            ModelFormat.KERAS_ZIP,
            new String(config, StandardCharsets.UTF_8),
            new NumberedWeights(tree),
            weights.length,
            "3");
      }
    }
  }

  private static TranslatedModel translate(
      ModelFormat format, String config, WeightStore weights, long bytes, String version) {
    KerasModel model = KerasConfig.read(config);
    Shape shape = model.inputShape();
    int channels = shape.rank() == 4 ? shape.channels() : 0;
    if (channels != 1 && channels != 3) {
      throw new ModelRefused(
          "The model takes tensors of shape " + shape.lengths() + "; a picture classifier takes"
              + " (rows, columns, 3) or (rows, columns, 1).");
    }
    Network network = Network.ofWeights(bytes);
    Value input = network.input(shape);
    Value result = new KerasGraph(network, weights).translate(model, List.of(), List.of(input));
    ScoreOutput output = network.scores(result);
    PixelConventions pixels = PixelConventions.of(model);
    ModelFacts facts =
        new ModelFacts(
            Network.pictures(
                shape, channels == 1 ? ChannelOrder.GREY : pixels.order(), pixels.scaling()),
            output,
            List.of(output.name()),
            List.of(),
            ("Keras " + version).strip());
    return new TranslatedModel(format, network.write(ModelMetadata.of(facts)), facts);
  }
}
