package org.diyml.deployments;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.diyml.engine.Prediction;
import org.diyml.platform.errors.ErrorKind;
import org.diyml.platform.errors.UserError;
import org.diyml.pretrained.Pretrained;

/**
 * Which predictions a caller wants; null for what is usual.
 *
 * @param top how many at most
 * @param threshold least probability, 0 to 1
 */
public record AnswerLimits(Integer top, Double threshold) {
  /** What is usual. */
  public static final AnswerLimits USUAL = new AnswerLimits(null, null);

  private static final int USUAL_LABELS = 5;
  private static final int MOST = 1000;

  /** Everything that a model says. */
  public static final AnswerLimits ALL = new AnswerLimits(MOST, 0.0);

  /**
   * The limits of a request's query.
   *
   * @throws UserError malformed when one is no number in its range
   */
  public static AnswerLimits of(String top, String threshold) {
    try {
      Integer most = top == null ? null : Integer.valueOf(top);
      Double least = threshold == null ? null : new BigDecimal(threshold).doubleValue();
      if ((most == null || (most >= 1 && most <= MOST))
          && (least == null || (least >= 0 && least <= 1))) {
        return new AnswerLimits(most, least);
      }
    } catch (NumberFormatException e) {
      // Answered below, as a number out of range is.
    }
    throw UserError.of(ErrorKind.MALFORMED, "inference.limits", MOST);
  }

  /** Those of {@code all}, which is sorted, that the caller wants. */
  public List<Prediction> cut(List<Prediction> all, LiveModel model) {
    boolean boxes = all.stream().anyMatch(prediction -> prediction.box() != null);
    double least = threshold != null ? threshold : usual(boxes, model);
    Stream<Prediction> good = all.stream().filter(p -> p.probability() >= least);
    int most = top != null ? top : boxes ? MOST : USUAL_LABELS;
    return good.limit(most).toList();
  }

  private static double usual(boolean boxes, LiveModel model) {
    if (model.threshold() != null) {
      return model.threshold();
    }
    if (!boxes) {
      return 0;
    }
    Double ofModel = model.model().threshold();
    return ofModel == null ? Pretrained.DETECTOR_THRESHOLD : ofModel;
  }
}
