package org.diyml.engine.dl4j;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.engine.Ranking;
import org.diyml.engine.pictures.RgbPixels;

/**
 * A picture classifier that was trained wholly in Deeplearning4j.
 *
 * <p>It is saved as {@code network.zip}, the framework's own format (configuration as JSON, weights
 * as numbers), and {@code labels.txt}, UTF-8, a label a line. The network takes planes of values
 * from 0 to 255: one of grey, or three of red, green and blue.
 */
public final class ScratchClassifier implements Predictor {

  /** Name of the file with the network. */
  public static final String NETWORK_FILE = "network.zip";

  /** Name of the file with the labels. */
  public static final String LABELS_FILE = "labels.txt";

  /** Numbers that go through the network at once. */
  private static final int MOST_AT_ONCE = 1 << 20;

  static {
    NativePath.prepare();
  }

  private final MultiLayerNetwork network;
  private final List<String> labels;
  private final PictureScaling planes;
  private final int inputSize;

  ScratchClassifier(MultiLayerNetwork network, List<String> labels) {
    this.network = network;
    this.labels = List.copyOf(labels);
    FeedForwardToCnnPreProcessor input =
        (FeedForwardToCnnPreProcessor)
            network.getLayerWiseConfigurations().getInputPreProcess(0);
    this.planes = PictureScaling.plain(Math.toIntExact(input.getNumChannels()));
    this.inputSize = Math.toIntExact(input.getInputHeight());
  }

  /**
   * Loads what {@link #save} wrote.
   *
   * @param directory that was saved to
   * @throws IOException if a file is missing or cannot be read
   * @throws EngineFailure if network and labels do not belong together
   */
  public static ScratchClassifier load(Path directory) throws IOException {
    List<String> labels = Files.readAllLines(directory.resolve(LABELS_FILE));
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(directory.resolve(NETWORK_FILE).toFile(), false);
    int outputs = network.layerSize(network.getnLayers() - 1);
    if (outputs != labels.size()) {
      network.close();
      throw new EngineFailure(outputs + " outputs, " + labels.size() + " labels in " + directory);
    }
    return new ScratchClassifier(network, labels);
  }

  /** What it tells apart, in the order of its outputs. */
  public List<String> labels() {
    return labels;
  }

  /** Side in pixels of the squares that it takes. */
  public int inputSize() {
    return inputSize;
  }

  /** SHA-256 of the weights in hexadecimal: equal for models that are equal bit for bit. */
  public synchronized String weightsSha256() {
    return WeightsHash.of(network);
  }

  /**
   * Classifies. One call at a time: a Deeplearning4j network keeps its input while it computes.
   *
   * @param rgb pictures as {@code RgbPixels.squash} makes them of {@link #inputSize()}; any number
   * @return for each picture a probability for each label; every row sums to 1
   */
  public synchronized float[][] probabilities(List<byte[]> rgb) {
    int length = planes.planes() * inputSize * inputSize;
    int atOnce = Math.max(1, MOST_AT_ONCE / length);
    float[][] answers = new float[rgb.size()][];
    try (SingleThread scope = SingleThread.enter()) {
      for (int from = 0; from < answers.length; from += atOnce) {
        float[][] rows = new float[Math.min(atOnce, answers.length - from)][length];
        for (int i = 0; i < rows.length; i++) {
          planes.apply(rgb.get(from + i), rows[i], 0);
        }
        float[][] part = Inference.probabilities(network, rows);
        System.arraycopy(part, 0, answers, from, part.length);
      }
    }
    return answers;
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return new PreparedPicture(
        RgbPixels.squash(picture, inputSize), picture.getWidth(), picture.getHeight());
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    List<byte[]> rgb = pictures.stream().map(PreparedPicture::rgb).toList();
    List<List<Prediction>> answers = new ArrayList<>();
    for (float[] row : probabilities(rgb)) {
      answers.add(Ranking.of(labels, row));
    }
    return answers;
  }

  @Override
  public int decodeShortSide() {
    return inputSize;
  }

  @Override
  public long memory() {
    return network.numParams() * Float.BYTES;
  }

  /** Writes the classifier's files into an existing directory, replacing older ones. */
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
