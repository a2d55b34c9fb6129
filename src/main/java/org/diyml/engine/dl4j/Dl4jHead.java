package org.diyml.engine.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Head;

/**
 * A head whose network runs in Deeplearning4j.
 *
 * <p>It is saved as {@code head.zip}, the framework's own format (configuration as JSON, weights as
 * numbers), and {@code labels.txt}, UTF-8, a label a line.
 */
public final class Dl4jHead implements Head {

  /** Name of the file with the network. */
  public static final String NETWORK_FILE = "head.zip";

  /** Name of the file with the labels. */
  public static final String LABELS_FILE = "labels.txt";

  static {
    NativePath.prepare();
  }

  private final MultiLayerNetwork network;
  private final List<String> labels;

  Dl4jHead(MultiLayerNetwork network, List<String> labels) {
    this.network = network;
    this.labels = List.copyOf(labels);
  }

  /**
   * Loads what {@link #save} wrote.
   *
   * @param directory that was saved to
   * @throws IOException if a file is missing or cannot be read
   * @throws EngineFailure if network and labels do not belong together
   */
  public static Dl4jHead load(Path directory) throws IOException {
    List<String> labels = Files.readAllLines(directory.resolve(LABELS_FILE));
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(directory.resolve(NETWORK_FILE).toFile(), false);
    int outputs = network.layerSize(network.getnLayers() - 1);
    if (outputs != labels.size()) {
      network.close();
      throw new EngineFailure(outputs + " outputs, " + labels.size() + " labels in " + directory);
    }
    return new Dl4jHead(network, labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  /** One call at a time: a Deeplearning4j network keeps its input while it computes. */
  @Override
  public synchronized float[][] probabilities(float[][] features) {
    try (SingleThread scope = SingleThread.enter()) {
      return Inference.probabilities(network, known(features));
    }
  }

  /** Backbones add features at the end, and heads that were trained before go on to answer. */
  private float[][] known(float[][] features) {
    int inputs = network.layerInputSize(0);
    if (features.length == 0 || features[0].length == inputs) {
      return features;
    }
    return Arrays.stream(features).map(row -> Arrays.copyOf(row, inputs)).toArray(float[][]::new);
  }

  @Override
  public long memory() {
    return network.numParams() * Float.BYTES;
  }

  @Override
  public synchronized String weightsSha256() {
    return WeightsHash.of(network);
  }

  @Override
  public synchronized void save(Path directory) throws IOException {
    for (String label : labels) {
      if (label.lines().count() != 1) {
        throw new IllegalArgumentException("a label must be one line: " + label);
      }
    }
    ModelSerializer.writeModel(network, directory.resolve(NETWORK_FILE).toFile(), false);
    Files.write(directory.resolve(LABELS_FILE), labels);
  }

  @Override
  public synchronized void close() {
    network.close();
  }
}
