package org.diyml.engine;

import java.util.Comparator;
import java.util.Objects;

/**
 * One answer of a {@link Predictor}.
 *
 * @param label what it is
 * @param probability 0 to 1
 * @param box where it is; null when the whole picture was classified
 */
public record Prediction(String label, double probability, Box box) {

  /** Most probable first. */
  public static final Comparator<Prediction> BEST_FIRST =
      Comparator.comparingDouble(Prediction::probability).reversed();

  public Prediction {
    Objects.requireNonNull(label, "label");
  }

  /** An answer about the whole picture. */
  public static Prediction ofPicture(String label, double probability) {
    return new Prediction(label, probability, null);
  }
}
