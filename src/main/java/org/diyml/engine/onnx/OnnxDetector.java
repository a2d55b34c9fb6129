package org.diyml.engine.onnx;

import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.engine.detection.Detection;
import org.diyml.engine.detection.DetectionSettings;
import org.diyml.engine.detection.NonMaximumSuppression;
import org.diyml.engine.pictures.PictureReader;
import org.diyml.engine.pictures.RgbPixels;

/**
 * A single-shot detector. Answers only what is above the score threshold, with boxes in pixels of
 * the picture handed in, cut at its edges.
 */
public final class OnnxDetector implements Predictor {

  private static final int CORNERS = 4;

  private final OnnxModelSpec spec;
  private final DetectionSettings settings;
  private final OnnxNetwork network;

  /**
   * Loads the model.
   *
   * @param spec must name the outputs {@code boxes} and {@code scores} and all labels
   * @param settings which candidates count
   * @param threads threads that one call may use
   * @throws org.diyml.engine.EngineFailure if the file cannot be loaded
   */
  public OnnxDetector(OnnxModelSpec spec, DetectionSettings settings, int threads) {
    this.spec = spec;
    this.settings = settings;
    this.network = new OnnxNetwork(spec, threads);
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return new PreparedPicture(
        RgbPixels.squash(picture, spec.inputSize()), picture.getWidth(), picture.getHeight());
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    List<List<Prediction>> answers = new ArrayList<>();
    network.run(
        rgb(pictures),
        spec.inputSize(),
        Set.of(OnnxOutput.BOXES, OnnxOutput.SCORES),
        (index, outputs) -> {
          FloatBuffer boxes = outputs.get(OnnxOutput.BOXES);
          FloatBuffer scores = outputs.get(OnnxOutput.SCORES);
          List<Detection> candidates = candidates(boxes, scores, pictures.get(index));
          answers.add(
              NonMaximumSuppression.apply(candidates, settings).stream()
                  .map(this::prediction)
                  .toList());
        });
    return answers;
  }

  /** For each picture the best score of each label over all anchors, in the labels' order. */
  List<float[]> bestScores(List<PreparedPicture> pictures) {
    List<float[]> answers = new ArrayList<>();
    network.run(
        rgb(pictures),
        spec.inputSize(),
        Set.of(OnnxOutput.SCORES),
        (index, outputs) -> {
          FloatBuffer scores = outputs.get(OnnxOutput.SCORES);
          float[] best = new float[spec.labels().size()];
          for (int i = 0; i < scores.capacity(); i++) {
            best[i % best.length] = Math.max(best[i % best.length], scores.get(i));
          }
          answers.add(best);
        });
    return answers;
  }

  private static List<byte[]> rgb(List<PreparedPicture> pictures) {
    return pictures.stream().map(PreparedPicture::rgb).toList();
  }

  private Prediction prediction(Detection found) {
    return new Prediction(spec.labels().get(found.label()), found.score(), found.box());
  }

  private List<Detection> candidates(
      FloatBuffer boxes, FloatBuffer scores, PreparedPicture picture) {
    int labels = spec.labels().size();
    List<Detection> found = new ArrayList<>();
    for (int i = 0; i < scores.capacity(); i++) {
      float score = scores.get(i);
      if (score >= settings.scoreThreshold()) {
        Box box = box(boxes, i / labels, picture.width(), picture.height());
        found.add(new Detection(i % labels, score, box));
      }
    }
    return found;
  }

  private static Box box(FloatBuffer boxes, int anchor, int width, int height) {
    int at = anchor * CORNERS;
    double top = share(boxes.get(at)) * height;
    double left = share(boxes.get(at + 1)) * width;
    double bottom = share(boxes.get(at + 2)) * height;
    double right = share(boxes.get(at + 3)) * width;
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  private static double share(float value) {
    return Math.min(1, Math.max(0, value));
  }

  List<String> labels() {
    return spec.labels();
  }

  int inputSize() {
    return spec.inputSize();
  }

  /** Every pixel, because boxes are in pixels of the picture that was decoded. */
  @Override
  public int decodeShortSide() {
    return PictureReader.FULL_SIZE;
  }

  @Override
  public long memory() {
    return network.memory();
  }

  @Override
  public void close() {
    network.close();
  }
}
