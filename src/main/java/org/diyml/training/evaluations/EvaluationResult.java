package org.diyml.training.evaluations;

import java.util.List;
import org.diyml.training.Metrics;

/**
 * What a test of a model found.
 *
 * @param images that it was judged on
 * @param skipped that it was not judged on
 * @param metrics null when there was no image that it could be judged on
 * @param labels how the labels of the archive and of the model differ
 * @param shift how the images differ from those that were learned from, or of an uploaded model
 *     from those of the project that was named; null where none was
 * @param noShift why that is null; null where it is not
 * @param problems what was left out of the archive and why, the first 1,000
 */
public record EvaluationResult<M extends Metrics>(
    int images,
    int skipped,
    M metrics,
    LabelDifferences labels,
    DataShift shift,
    String noShift,
    List<Left> problems) {
  /**
   * How labels differ.
   *
   * @param unknown labels of the archive that the model does not know: their images cannot be
   *     answered rightly, and are left out
   * @param absent labels of the model that no image of the archive has
   * @param respelled labels of the archive that were taken for one of the model's
   */
  public record LabelDifferences(
      List<String> unknown, List<String> absent, List<Respelled> respelled) {}

  /** A label of the archive that is spelled in another way than that of the model. */
  public record Respelled(String archive, String model) {}

  /** Something that was left out, and why. */
  public record Left(String item, String reason) {}
}
