package org.diyml.training.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import org.diyml.dataset.PictureCheck;
import org.diyml.engine.EngineFailure;
import org.diyml.engine.Prediction;
import org.diyml.engine.Predictor;
import org.diyml.engine.onnx.ExportedModel;
import org.diyml.features.Content;
import org.diyml.platform.settings.Setting;
import org.diyml.training.Iteration;
import org.diyml.training.TrainedModel;
import org.diyml.training.TrainedModels;

/**
 * Compares an exported file with the model that it was made of: validation pictures go through
 * both, the file in a session of its own.
 */
@ApplicationScoped
public class ParitySeal {
  private static final double MOST_DIFFERENCE = 1e-4;

  /**
   * Detectors see maps of 16 bits: where a number of the backbone lies between two of them, its last
   * bit decides, and so many decide that scores differ in the fourth place.
   */
  private static final double MOST_DIFFERENCE_OF_SCORES = 1e-3;

  /** Tolerance for boxes, in pixels of the square that the model sees. */
  private static final double MOST_SHIFT = 0.1;

  @Inject private PictureCheck check;
  @Inject private SealPictures pictures;
  @Inject private TrainedModels models;

  /**
   * Compares.
   *
   * @param labels in the order of the file
   * @throws EngineFailure when the file answers differently
   */
  Parity measure(
      byte[] onnx, List<String> labels, Iteration iteration, TrainedModel model) {
    List<Content> shown = pictures.of(iteration, model);
    Parity parity =
        models.use(iteration.getId(), own -> compare(own, onnx, labels, model, shown));
    if (!parity.holds()) {
      throw new EngineFailure("an exported model answers differently: " + parity);
    }
    return parity;
  }

  private Parity compare(
      Predictor own,
      byte[] onnx,
      List<String> labels,
      TrainedModel model,
      List<Content> shown) {
    Parity parity =
        new Parity(model.isDetector() ? MOST_DIFFERENCE_OF_SCORES : MOST_DIFFERENCE);
    double threshold = model.threshold() == null ? 0 : model.threshold();
    try (Predictor exported =
        new ExportedModel(onnx, labels, own.decodeShortSide(), Setting.modelThreads())) {
      for (Content content : shown) {
        BufferedImage picture =
            check.reader().read(content.bytes().get(), own.decodeShortSide());
        double scale =
            Math.max(picture.getWidth(), picture.getHeight()) / (double) model.inputSize();
        parity.add(
            counting(own.predict(List.of(picture)).get(0), threshold),
            exported.predict(List.of(picture)).get(0),
            threshold,
            MOST_SHIFT * Math.max(1, scale));
      }
    }
    return parity;
  }

  private static List<Prediction> counting(List<Prediction> answers, double threshold) {
    return answers.stream().filter(answer -> answer.probability() >= threshold).toList();
  }
}
