package org.diyml.training.evaluations;

import java.util.List;
import org.diyml.dataset.formats.PlannedImage;
import org.diyml.engine.Prediction;
import org.diyml.training.Metrics;

/** Compares a model's answers with the truth, image by image. Used by one thread. */
interface Judge<M extends Metrics> {
  /** Whether the model can be judged by an image. */
  boolean takes(PlannedImage image);

  /**
   * Takes note of the answers for an image.
   *
   * @param width of the upright picture in pixels
   * @param height of the upright picture in pixels
   */
  void add(PlannedImage image, int width, int height, List<Prediction> answers);

  /** How good the model is; null when there was no image. */
  M metrics();

  /** How the labels of the images that were offered differ from those of the model. */
  EvaluationResult.LabelDifferences differences();
}
