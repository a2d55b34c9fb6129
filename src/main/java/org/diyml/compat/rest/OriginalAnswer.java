package org.diyml.compat.rest;

import java.util.List;
import org.diyml.deployments.rest.InferenceResource.PredictionView;
import org.diyml.engine.Prediction;

/** What a model says of a picture: the best answer, and the best of all. */
public record OriginalAnswer(
    String prediction, Double confidence, List<PredictionView> predictions) {
  private static final int SHOWN = 5;

  static OriginalAnswer of(List<Prediction> bestFirst) {
    Prediction best = bestFirst.isEmpty() ? null : bestFirst.get(0);
    return new OriginalAnswer(
        best == null ? null : best.label(),
        best == null ? null : best.probability(),
        bestFirst.stream().limit(SHOWN).map(PredictionView::of).toList());
  }
}
