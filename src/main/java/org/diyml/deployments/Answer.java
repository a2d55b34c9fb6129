package org.diyml.deployments;

import java.util.List;
import org.diyml.engine.Prediction;

/**
 * What a deployment says of one picture.
 *
 * @param deployment its id
 * @param model the name of the model that answered
 * @param predictions those that count, best first
 * @param milliseconds how long the model took, decoding included
 * @param width of the picture in pixels, in which boxes are
 * @param height of the picture in pixels, in which boxes are
 * @param all what the model said, best first, whatever the caller asked for
 */
public record Answer(
    long deployment,
    String model,
    List<Prediction> predictions,
    double milliseconds,
    int width,
    int height,
    List<Prediction> all) {
  /** How sure the model is of its best answer, 0 to 1; 0 when it has none. */
  public double confidence() {
    return all.isEmpty() ? 0 : all.get(0).probability();
  }

  /** What statistics count: the best label of the whole picture, or each box that counts. */
  public List<Prediction> counted() {
    boolean boxes = !all.isEmpty() && all.get(0).box() != null;
    return boxes ? predictions : all.subList(0, Math.min(1, all.size()));
  }
}
