package org.diyml.engine.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.FeatureMaps;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionHead;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.Grid;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A detector whose network runs in Deeplearning4j.
 *
 * <p>It is saved as {@code head.zip}, the framework's own format (configuration as JSON, weights as
 * numbers), {@code labels.txt}, UTF-8, a label a line, and {@code input-size.txt}.
 */
public final class Dl4jDetectionHead implements DetectionHead {

  /** Name of the file with the side of the square in pixels. */
  public static final String INPUT_SIZE_FILE = "input-size.txt";

  static {
    NativePath.prepare();
  }

  private final ComputationGraph network;
  private final List<String> labels;
  private final int inputSize;
  private final Grid grid;

  Dl4jDetectionHead(ComputationGraph network, List<String> labels, int inputSize) {
    this.network = network;
    this.labels = List.copyOf(labels);
    this.inputSize = inputSize;
    this.grid = new Grid(inputSize / FeatureMaps.FINE, labels.size());
  }

  /**
   * Loads what {@link #save} wrote.
   *
   * @param directory that was saved to
   * @throws IOException if a file is missing or cannot be read
   * @throws EngineFailure if the files do not belong together
   */
  public static Dl4jDetectionHead load(Path directory) throws IOException {
    List<String> labels = Files.readAllLines(directory.resolve(Dl4jHead.LABELS_FILE));
    int inputSize = inputSize(directory.resolve(INPUT_SIZE_FILE));
    ComputationGraph network =
        ModelSerializer.restoreComputationGraph(
            directory.resolve(Dl4jHead.NETWORK_FILE).toFile(), false);
    long outputs = network.layerSize(DetectionNetwork.OUTPUT);
    if (outputs != Grid.BEFORE_LABELS + labels.size()) {
      network.close();
      throw new EngineFailure(outputs + " outputs, " + labels.size() + " labels in " + directory);
    }
    return new Dl4jDetectionHead(network, labels, inputSize);
  }

  private static int inputSize(Path file) throws IOException {
    String text = Files.readString(file).strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new EngineFailure(file + " holds no number: " + text, e);
    }
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public int inputSize() {
    return inputSize;
  }

  /** One call at a time: a Deeplearning4j network keeps its input while it computes. */
  @Override
  public synchronized List<List<Detection>> detect(
      List<FeatureMaps> maps, DetectionSettings settings) {
    try (SingleThread scope = SingleThread.enter()) {
      List<List<Detection>> found = new ArrayList<>();
      for (int from = 0; from < maps.size(); from += DetectionInference.BATCH) {
        int to = Math.min(maps.size(), from + DetectionInference.BATCH);
        found.addAll(detectBatch(maps.subList(from, to), settings));
      }
      return found;
    }
  }

  private List<List<Detection>> detectBatch(List<FeatureMaps> maps, DetectionSettings settings) {
    for (FeatureMaps map : maps) {
      if (map.size() != inputSize) {
        throw new IllegalArgumentException(map.size() + " pixels, wanted " + inputSize);
      }
    }
    INDArray fine = MapBatch.of(maps.stream().map(FeatureMaps::stride16).toList(), grid.side());
    INDArray coarse =
        MapBatch.of(maps.stream().map(FeatureMaps::stride32).toList(), grid.side() / 2);
    float[] raw = DetectionInference.run(network, new INDArray[] {fine, coarse});
    List<List<Detection>> found = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      found.add(grid.detect(raw, i * grid.numbers(), settings));
    }
    return found;
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
    ModelSerializer.writeModel(
        network, directory.resolve(Dl4jHead.NETWORK_FILE).toFile(), false);
    Files.write(directory.resolve(Dl4jHead.LABELS_FILE), labels);
    Files.writeString(directory.resolve(INPUT_SIZE_FILE), Integer.toString(inputSize));
  }

  @Override
  public synchronized void close() {
    network.close();
  }
}
