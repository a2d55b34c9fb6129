package org.diyml.engine.onnx;

import java.awt.image.BufferedImage;
import java.util.List;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.PreparedPicture;
import org.diyml.engine.Ranking;

/**
 * Tells what is in a picture by the best score that a detector gives each label anywhere in it. The
 * probabilities are independent of each other and do not sum to 1.
 */
public final class DetectorAsClassifier implements Predictor {

  private final OnnxDetector detector;

  /** Takes over a detector and closes it with itself. */
  public DetectorAsClassifier(OnnxDetector detector) {
    this.detector = detector;
  }

  @Override
  public PreparedPicture prepare(BufferedImage picture) {
    return detector.prepare(picture);
  }

  @Override
  public List<List<Prediction>> answer(List<PreparedPicture> pictures) {
    return detector.bestScores(pictures).stream()
        .map(scores -> Ranking.of(detector.labels(), scores))
        .toList();
  }

  @Override
  public int decodeShortSide() {
    return detector.inputSize();
  }

  @Override
  public long memory() {
    return detector.memory();
  }

  @Override
  public void close() {
    detector.close();
  }
}
