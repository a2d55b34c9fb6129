package org.diyml.customvision.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.diyml.deployments.Answer;
import org.diyml.deployments.LiveModel;
import org.diyml.deployments.ServedModel;
import org.diyml.engine.Box;
import org.diyml.engine.Prediction;

/**
 * What a model says of a picture, in Custom Vision's words.
 *
 * @param id of this answer, by which nothing can be asked
 * @param predictions best first
 */
public record ImagePrediction(
    UUID id, UUID project, UUID iteration, Instant created, List<Tagged> predictions) {
  /**
   * A tag with its probability.
   *
   * @param boundingBox null when the whole picture is meant
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tagged(double probability, UUID tagId, String tagName, BoundingBox boundingBox) {}

  /** A box in shares of the picture's width and height, from its upper left corner. */
  public record BoundingBox(double left, double top, double width, double height) {}

  static ImagePrediction of(LiveModel model, Answer answer) {
    return new ImagePrediction(
        UUID.randomUUID(),
        Guids.of(model.projectId()),
        Guids.of(id(model.model())),
        Instant.now(),
        answer.predictions().stream().map(p -> tagged(model, answer, p)).toList());
  }

  private static long id(ServedModel model) {
    if (model.iterationId() != null) {
      return model.iterationId();
    }
    return model.uploadedId() == null ? 0 : model.uploadedId();
  }

  private static Tagged tagged(LiveModel model, Answer answer, Prediction prediction) {
    return new Tagged(
        prediction.probability(),
        Guids.ofLabel(model.projectId(), prediction.label()),
        prediction.label(),
        prediction.box() == null ? null : share(prediction.box(), answer));
  }

  private static BoundingBox share(Box box, Answer answer) {
    double width = answer.width();
    double height = answer.height();
    return new BoundingBox(
        box.x() / width, box.y() / height, box.width() / width, box.height() / height);
  }
}
